import type { DefaultEventsMap, Namespace } from 'socket.io';
import { Compile } from 'typebox/compile';
import type { Emitter, Unsubscribe } from '../../base/emitter.ts';
import { unreachable } from '../../base/unreachable.ts';
import { MessengerHandshake, type MessengerDown } from '../../contract/messenger/down.ts';
import { isSupportedVersion } from '../../contract/version.ts';
import { authenticateContact } from '../commands/authenticate-contact.ts';
import type { CommandContext } from '../commands/command-context.ts';
import type { Announcement } from '../ports.ts';
import { isAllowedOrigin } from '../same-origin.ts';
import { toMessengerParts } from '../storage/views/messenger-part.ts';
import { toMessengerConversation } from '../storage/views/messenger-conversation.ts';
import { hangUp } from './hang-up.ts';
import { kindOf, refuse } from './refuse.ts';

interface MessengerOptions {
  announcements: Emitter<Announcement>;
  /** Undefined is all. */
  allowedOrigins: readonly string[] | undefined;
  publicUrl: string | undefined;
}

const handshakeSchema = Compile(MessengerHandshake);

/** A widget hears its contact's feed, and the end of its session. */
export function serveMessenger(
  widgets: Namespace<DefaultEventsMap, MessengerDown>,
  context: CommandContext,
  { announcements, allowedOrigins, publicUrl }: MessengerOptions,
): Unsubscribe {
  widgets.use((socket, next) => {
    const { auth, headers } = socket.handshake;
    const handshake: unknown = auth;
    if (!isAllowedOrigin(headers, allowedOrigins, publicUrl)) return refuse(next, 'origin_refused');
    // Before the rest is looked at: another version may say something else.
    const version: unknown = auth['version'];
    if (typeof version === 'number' && !isSupportedVersion(version))
      return refuse(next, 'version_unsupported');
    if (!handshakeSchema.Check(handshake)) return refuse(next, 'invalid');
    const enter = async () => {
      const { contactId, tokenHash } = await authenticateContact(context, handshake);
      await socket.join([
        contactRoom(handshake.app_id, contactId),
        sessionRoom(handshake.app_id, tokenHash),
      ]);
      // Once more: a session that ended before the socket was in its room did not find it there.
      await authenticateContact(context, handshake);
    };
    enter().then(
      () => next(),
      (error: unknown) => refuse(next, kindOf(error)),
    );
  });

  return announcements.on((announcement) => {
    switch (announcement.kind) {
      case 'conversation_changed': {
        const { change } = announcement;
        if (!change.isNoticedByContact) break;
        widgets.to(contactRoom(change.workspaceId, change.contactId)).emit('conversation_changed', {
          feed_number: change.feedNumber,
          conversation: toMessengerConversation(change.conversation),
          parts: toMessengerParts(change.parts),
        });
        break;
      }
      case 'session_ended':
      case 'session_replaced': {
        const room = sessionRoom(announcement.workspaceId, announcement.tokenHash);
        if (announcement.kind === 'session_ended') widgets.to(room).emit('session_ended');
        // A widget that is cut off without a word asks who it is, and comes back.
        widgets.in(room).disconnectSockets(true);
        break;
      }
      case 'everything_changed':
        hangUp(widgets);
        break;
      case 'teammate_typing':
        widgets
          .to(contactRoom(announcement.workspaceId, announcement.contactId))
          .emit('teammate_typing', {
            conversation_id: announcement.conversationId,
            teammate: announcement.teammate,
          });
        break;
      case 'contact_typing':
      case 'contact_changed':
      case 'contact_deleted':
      case 'directory_changed':
      case 'teammate_session_ended':
        break;
      default:
        unreachable(announcement);
    }
  });
}

function contactRoom(workspaceId: string, contactId: string): string {
  return `contact ${workspaceId} ${contactId}`;
}

function sessionRoom(workspaceId: string, tokenHash: string): string {
  return `session ${workspaceId} ${tokenHash}`;
}
