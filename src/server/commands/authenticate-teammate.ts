import { hashSecret } from '../operations/hash-secret.ts';
import { requireTeammate } from '../operations/require-teammate.ts';
import type { Teammate } from '../storage/teammates.ts';
import type { CommandContext } from './command-context.ts';

/** The teammate behind a console's cookie, and under which session. */
export async function authenticateTeammate(
  context: CommandContext,
  workspaceId: string,
  token: string | undefined,
): Promise<{ teammate: Teammate; tokenHash: string }> {
  const { db } = context.database;
  const teammate = await requireTeammate(db, workspaceId, token, context.clock.nowMs());
  return { teammate, tokenHash: hashSecret(token ?? '') };
}
