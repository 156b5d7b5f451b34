import type { DefaultEventsMap, Namespace } from 'socket.io';
import { Compile } from 'typebox/compile';
import type { Emitter, Unsubscribe } from '../../base/emitter.ts';
import { MessengerHandshake, type MessengerDown } from '../../contract/messenger/down.ts';
import { contractVersion } from '../../contract/version.ts';
import { authenticateContact } from '../commands/authenticate-contact.ts';
import type { CommandContext } from '../commands/command-context.ts';
import type { Announcement } from '../ports.ts';
import { isAllowedOrigin } from '../same-origin.ts';
import { toMessengerConversation } from '../storage/views/messenger-conversation.ts';
import { kindOf, refuse } from './refuse.ts';

interface MessengerOptions {
  announcements: Emitter<Announcement>;
  /** Undefined is all. */
  allowedOrigins: readonly string[] | undefined;
}

const handshakeSchema = Compile(MessengerHandshake);

/** A widget hears its contact's feed, and the end of its session. */
export function serveMessenger(
  widgets: Namespace<DefaultEventsMap, MessengerDown>,
  context: CommandContext,
  { announcements, allowedOrigins }: MessengerOptions,
): Unsubscribe {
  widgets.use((socket, next) => {
    const { auth, headers } = socket.handshake;
    const handshake: unknown = auth;
    if (!isAllowedOrigin(headers, allowedOrigins)) return refuse(next, 'origin_refused');
    if (!handshakeSchema.Check(handshake)) return refuse(next, 'invalid');
    if (handshake.version !== contractVersion) return refuse(next, 'version_unsupported');
    authenticateContact(context, handshake).then(
      async ({ contactId, tokenHash }) => {
        await socket.join([
          contactRoom(handshake.app_id, contactId),
          sessionRoom(handshake.app_id, tokenHash),
        ]);
        next();
      },
      (error: unknown) => refuse(next, kindOf(error)),
    );
  });

  return announcements.on((announcement) => {
    if (announcement.kind === 'conversation_changed') {
      const { change } = announcement;
      widgets.to(contactRoom(change.workspaceId, change.contactId)).emit('conversation_changed', {
        feed_number: change.feedNumber,
        conversation: toMessengerConversation(change.conversation),
        parts: change.parts,
      });
    } else if (announcement.kind === 'session_ended') {
      const room = sessionRoom(announcement.workspaceId, announcement.tokenHash);
      widgets.to(room).emit('session_ended');
      widgets.in(room).disconnectSockets(true);
    }
  });
}

function contactRoom(workspaceId: string, contactId: string): string {
  return `contact ${workspaceId} ${contactId}`;
}

function sessionRoom(workspaceId: string, tokenHash: string): string {
  return `session ${workspaceId} ${tokenHash}`;
}
