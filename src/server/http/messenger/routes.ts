import cors from '@fastify/cors';
import { RefusalError } from '../../refusal-error.ts';
import { isAllowedOrigin } from '../../same-origin.ts';
import type { HttpApp } from '../http-app.ts';
import { parseJsonInText } from '../json-in-text.ts';
import { eventRoute } from './event.ts';
import { greetRoute } from './greet.ts';
import { limitRequest } from './limit-requests.ts';
import { listConversationsRoute } from './list-conversations.ts';
import type { MessengerDoor } from './messenger-door.ts';
import { markReadRoute } from './mark-read.ts';
import { pingRoute } from './ping.ts';
import { requireVersion } from './require-version.ts';
import { readThreadRoute } from './read-thread.ts';
import { replyRoute } from './reply.ts';
import { revokeRoute } from './revoke.ts';
import { shutdownRoute } from './shutdown.ts';
import { startConversationRoute } from './start-conversation.ts';
import { typingRoute } from './typing.ts';
import { uploadRoute } from './upload.ts';

/** The widget's door, under `/messenger`. Any page may come in: what a request may do is decided by the token in its body. */
export async function messengerRoutes(app: HttpApp, door: MessengerDoor): Promise<void> {
  const { context, allowedOrigins, publicUrl, uploads } = door;
  await app.register(cors, {
    origin: allowedOrigins === undefined ? '*' : [...allowedOrigins],
    methods: ['POST'],
    maxAge: 86_400,
  });
  app.addHook('preValidation', async (request) => {
    if (!isAllowedOrigin(request.headers, allowedOrigins, publicUrl)) {
      throw new RefusalError('origin_refused', 'This workspace does not answer to this origin.');
    }
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  await app.register(jsonRoutes, door);
  if (uploads) await app.register(uploadRoute, { context, space: uploads });
}

async function jsonRoutes(
  app: HttpApp,
  { context, allowedOrigins, publicUrl }: MessengerDoor,
): Promise<void> {
  parseJsonInText(app);
  app.addHook('preValidation', async (request) => {
    requireVersion(request.body);
    await limitRequest(context.limits, request, request.body);
  });

  pingRoute(app, context, { allowedOrigins, publicUrl });
  greetRoute(app, context);
  shutdownRoute(app, context);
  revokeRoute(app, context);
  listConversationsRoute(app, context);
  readThreadRoute(app, context);
  startConversationRoute(app, context);
  replyRoute(app, context);
  markReadRoute(app, context);
  typingRoute(app, context);
  eventRoute(app, context);
}
