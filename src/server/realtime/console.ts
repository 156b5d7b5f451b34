import type { DefaultEventsMap, Namespace } from 'socket.io';
import { Compile } from 'typebox/compile';
import type { Emitter, Unsubscribe } from '../../base/emitter.ts';
import { unreachable } from '../../base/unreachable.ts';
import type { ConsoleDown, ConversationViewers } from '../../contract/console/down.ts';
import type { ConsoleUp } from '../../contract/console/up.ts';
import { ThreadParams } from '../../contract/console/thread.ts';
import { authenticateTeammate } from '../commands/authenticate-teammate.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { toConsoleThread } from '../commands/console-thread.ts';
import { tellTeammateTyping } from '../commands/tell-typing.ts';
import { readConsoleToken } from '../console-cookie.ts';
import type { Announcement } from '../ports.ts';
import { isSameOrigin } from '../same-origin.ts';
import { hangUp } from './hang-up.ts';
import { createPresence } from './presence.ts';
import { kindOf, refuse } from './refuse.ts';
import type { Teammate } from '../storage/teammates.ts';

/** Who has the console open. */
interface Desk {
  enter(socketId: string, teammateId: string): void;
  leave(socketId: string): void;
}

interface ConsoleOptions {
  announcements: Emitter<Announcement>;
  publicUrl: string | undefined;
  workspaceId: string;
  desk: Desk;
}

const typingSchema = Compile(ThreadParams);

/** A teammate's console hears every change of the workspace's conversations, and the end of its session. */
export function serveConsole(
  consoles: Namespace<ConsoleUp, ConsoleDown, DefaultEventsMap, { teammate: Teammate }>,
  context: CommandContext,
  { announcements, publicUrl, workspaceId, desk }: ConsoleOptions,
): Unsubscribe {
  consoles.use((socket, next) => {
    const { headers } = socket.handshake;
    if (!isSameOrigin(headers, publicUrl)) return refuse(next, 'origin_refused');
    const token = readConsoleToken(headers);
    const enter = async () => {
      const { teammate, tokenHash } = await authenticateTeammate(context, workspaceId, token);
      socket.data.teammate = teammate;
      await socket.join([workspaceRoom(workspaceId), sessionRoom(workspaceId, tokenHash)]);
      // Once more: a session that ended before the socket was in its room did not find it there.
      await authenticateTeammate(context, workspaceId, token);
    };
    enter().then(
      () => next(),
      (error: unknown) => refuse(next, kindOf(error)),
    );
  });

  const presence = createPresence();
  consoles.on('connection', (socket) => {
    const { teammate } = socket.data;
    desk.enter(socket.id, teammate.id);
    const tellViewers = (changed: readonly ConversationViewers[]) => {
      for (const viewers of changed) {
        consoles.to(workspaceRoom(workspaceId)).emit('viewers_changed', viewers);
      }
    };
    socket.on('viewing', (payload) => tellViewers(presence.view(socket.id, teammate.id, payload)));
    socket.on('disconnect', () => {
      desk.leave(socket.id);
      tellViewers(presence.leave(socket.id));
    });
    socket.on('typing', (payload: unknown) => {
      if (!typingSchema.Check(payload)) return;
      // Nobody depends on it: a database that is away has been logged by everything else.
      tellTeammateTyping(context, teammate, payload.conversation_id).catch(() => {});
    });
  });

  return announcements.on((announcement) => {
    const tell = (workspace: string) => consoles.to(workspaceRoom(workspace));
    switch (announcement.kind) {
      case 'conversation_changed': {
        const { change } = announcement;
        tell(change.workspaceId).emit('conversation_changed', toConsoleThread(change));
        break;
      }
      case 'contact_changed':
        tell(announcement.workspaceId).emit('contact_changed', announcement.contact);
        break;
      case 'contact_deleted':
        tell(announcement.workspaceId).emit('contact_deleted', {
          contact_id: announcement.contactId,
          conversation_ids: [...announcement.conversationIds],
        });
        break;
      case 'directory_changed':
        tell(announcement.workspaceId).emit('directory_changed');
        break;
      case 'contact_typing':
        tell(announcement.workspaceId).emit('typing', {
          conversation_id: announcement.conversationId,
          author: { kind: 'contact', id: announcement.contactId },
        });
        break;
      case 'teammate_typing':
        tell(announcement.workspaceId).emit('typing', {
          conversation_id: announcement.conversationId,
          author: { kind: 'teammate', id: announcement.teammate.id },
        });
        break;
      case 'teammate_session_ended': {
        const room = sessionRoom(announcement.workspaceId, announcement.tokenHash);
        consoles.to(room).emit('session_ended');
        consoles.in(room).disconnectSockets(true);
        break;
      }
      case 'everything_changed':
        hangUp(consoles);
        break;
      case 'session_ended':
      case 'session_replaced':
        break;
      default:
        unreachable(announcement);
    }
  });
}

function workspaceRoom(workspaceId: string): string {
  return `workspace ${workspaceId}`;
}

function sessionRoom(workspaceId: string, tokenHash: string): string {
  return `teammate session ${workspaceId} ${tokenHash}`;
}
