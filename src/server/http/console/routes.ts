import { RefusalError } from '../../refusal-error.ts';
import { isSameOrigin } from '../../same-origin.ts';
import type { HttpApp } from '../http-app.ts';
import type { ConsoleDoor } from './console-door.ts';
import { automationRoutes } from './automation.ts';
import { contactRoutes } from './contacts.ts';
import { conversationChangeRoutes } from './conversation-changes.ts';
import { conversationRoutes } from './conversations.ts';
import { directoryRoutes } from './directory.ts';
import { identityRoutes } from './identity.ts';
import { invitationRoutes, invitedRoutes } from './invitations.ts';
import { mailRoutes } from './mail.ts';
import { meRoutes } from './me.ts';
import { messengerRoutes } from './messenger.ts';
import { privacyRoutes } from './privacy.ts';
import { savedReplyRoutes } from './saved-replies.ts';
import { searchRoutes } from './search.ts';
import { sessionRoutes } from './session.ts';
import { requireSignIn } from './signed-in.ts';
import { tagRoutes } from './tags.ts';
import { teammateRoutes } from './teammates.ts';
import { teamRoutes } from './teams.ts';
import { uploadRoute } from './upload.ts';

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
  invitedRoutes(app, door);
  await app.register(signedInRoutes, door);
}

async function signedInRoutes(app: HttpApp, door: ConsoleDoor): Promise<void> {
  requireSignIn(app, door);
  conversationRoutes(app, door);
  directoryRoutes(app, door);
  meRoutes(app, door);
  savedReplyRoutes(app, door);
  conversationChangeRoutes(app, door);
  contactRoutes(app, door);
  tagRoutes(app, door);
  searchRoutes(app, door);
  teamRoutes(app, door);
  teammateRoutes(app, door);
  invitationRoutes(app, door);
  identityRoutes(app, door);
  privacyRoutes(app, door);
  messengerRoutes(app, door);
  mailRoutes(app, door);
  automationRoutes(app, door);
  const { context, uploads } = door;
  if (uploads) await app.register(uploadRoute, { context, space: uploads });
}
