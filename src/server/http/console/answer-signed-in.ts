import { must } from '../../../base/must.ts';
import type { ConsoleSession } from '../../../contract/console/session.ts';
import type { signIn } from '../../commands/sign-in.ts';
import { writeConsoleToken } from '../../console-cookie.ts';
import type { Teammate } from '../../storage/teammates.ts';
import { toConsoleTeammate } from '../../storage/views/console-teammate.ts';
import { findWorkspace } from '../../storage/workspaces.ts';
import type { ConsoleDoor } from './console-door.ts';
import { toWritingKey } from './writing-key.ts';

interface Reply {
  header(name: string, value: string): unknown;
}

/** Gives a browser the cookie of a session that has just been opened. */
export function answerSignedIn(
  reply: Reply,
  door: ConsoleDoor,
  { teammate, token, lifetimeMs }: Awaited<ReturnType<typeof signIn>>,
): Promise<ConsoleSession> {
  setToken(reply, door, token, lifetimeMs);
  return toConsoleSession(teammate, door);
}

/** Takes the cookie away. */
export function forgetSignedIn(reply: Reply, door: ConsoleDoor): void {
  setToken(reply, door, '', 0);
}

export async function toConsoleSession(
  teammate: Teammate,
  { context, messenger }: Pick<ConsoleDoor, 'context' | 'messenger'>,
): Promise<ConsoleSession> {
  const { workspace_id: id } = teammate;
  const workspace = must(await findWorkspace(context.database.db, id), 'the workspace');
  return {
    teammate: toConsoleTeammate(teammate),
    workspace: workspace.settings,
    writing_key: toWritingKey(workspace.writingSecret, teammate.id),
    ...messenger.limits,
  };
}

function setToken(reply: Reply, door: ConsoleDoor, token: string, lifetimeMs: number): void {
  const isSecure = door.publicUrl?.startsWith('https:') === true;
  reply.header('set-cookie', writeConsoleToken(token, { lifetimeMs, isSecure }));
}
