import type { DefaultEventsMap, Namespace } from 'socket.io';
import type { Emitter, Unsubscribe } from '../../base/emitter.ts';
import type { ConsoleDown } from '../../contract/console/down.ts';
import { authenticateTeammate } from '../commands/authenticate-teammate.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { toConsoleThread } from '../commands/console-thread.ts';
import { readConsoleToken } from '../console-cookie.ts';
import type { Announcement } from '../ports.ts';
import { isSameOrigin } from '../same-origin.ts';
import { kindOf, refuse } from './refuse.ts';

interface ConsoleOptions {
  announcements: Emitter<Announcement>;
  publicUrl: string | undefined;
  workspaceId: string;
}

/** A teammate's console hears every change of the workspace's conversations, and the end of its session. */
export function serveConsole(
  consoles: Namespace<DefaultEventsMap, ConsoleDown>,
  context: CommandContext,
  { announcements, publicUrl, workspaceId }: ConsoleOptions,
): Unsubscribe {
  consoles.use((socket, next) => {
    const { headers } = socket.handshake;
    if (!isSameOrigin(headers, publicUrl)) return refuse(next, 'origin_refused');
    const token = readConsoleToken(headers);
    const enter = async () => {
      const { tokenHash } = await authenticateTeammate(context, workspaceId, token);
      await socket.join([workspaceRoom(workspaceId), sessionRoom(workspaceId, tokenHash)]);
      // Once more: a session that ended before the socket was in its room did not find it there.
      await authenticateTeammate(context, workspaceId, token);
    };
    enter().then(
      () => next(),
      (error: unknown) => refuse(next, kindOf(error)),
    );
  });

  return announcements.on((announcement) => {
    if (announcement.kind === 'conversation_changed') {
      const { change } = announcement;
      consoles
        .to(workspaceRoom(change.workspaceId))
        .emit('conversation_changed', toConsoleThread(change));
    } else if (announcement.kind === 'teammate_session_ended') {
      const room = sessionRoom(announcement.workspaceId, announcement.tokenHash);
      consoles.to(room).emit('session_ended');
      consoles.in(room).disconnectSockets(true);
    }
  });
}

function workspaceRoom(workspaceId: string): string {
  return `workspace ${workspaceId}`;
}

function sessionRoom(workspaceId: string, tokenHash: string): string {
  return `teammate session ${workspaceId} ${tokenHash}`;
}
