import { demoUsers } from '../operations/demo/users.ts';
import { userHash } from '../operations/user-hash.ts';
import { requireWorkspace } from '../operations/require-workspace.ts';
import type { CommandContext } from './command-context.ts';

/** A signed-in user as the demo site's own backend knows them, with the proof that it hands to its pages. */
export interface DemoUser {
  user_id: string;
  name: string;
  email: string;
  user_hash: string;
}

/** One of the demo site's users, and no one else: this signs, with the secret of the moment. */
export async function findDemoUser(
  { database }: CommandContext,
  workspaceId: string,
  userId: string,
): Promise<DemoUser | undefined> {
  const user = demoUsers.find((candidate) => candidate.user_id === userId);
  if (user === undefined) return undefined;
  const { identitySecret } = await requireWorkspace(database.db, workspaceId);
  return { ...user, user_hash: userHash(identitySecret, user.user_id) };
}
