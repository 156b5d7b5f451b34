import { RefusalError } from '../../refusal-error.ts';
import { isSameOrigin } from '../../same-origin.ts';
import type { HttpApp } from '../http-app.ts';
import type { ConsoleDoor } from './console-door.ts';
import { conversationRoutes } from './conversations.ts';
import { sessionRoutes } from './session.ts';

/** The teammates' door, under `/console/api`. A cookie opens it, so only pages of this very origin may knock. */
export async function consoleRoutes(app: HttpApp, door: ConsoleDoor): Promise<void> {
  app.addHook('onRequest', async (request) => {
    if (!isSameOrigin(request.headers, door.publicUrl)) {
      throw new RefusalError('origin_refused', 'The console answers to its own pages only.');
    }
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  sessionRoutes(app, door);
  await app.register(conversationRoutes, door);
}
