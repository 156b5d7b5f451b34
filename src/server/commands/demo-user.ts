import { demoUsers } from '../operations/demo/users.ts';
import { userHash } from '../operations/verify-identity.ts';
import type { Workspace } from '../storage/workspaces.ts';

/** A signed-in user as the demo site's own backend knows them, with the proof that it hands to its pages. */
export interface DemoUser {
  user_id: string;
  name: string;
  email: string;
  user_hash: string;
}

/** One of the demo site's users, and no one else: this signs. */
export function findDemoUser({ identitySecret }: Workspace, userId: string): DemoUser | undefined {
  const user = demoUsers.find((candidate) => candidate.user_id === userId);
  return user && { ...user, user_hash: userHash(identitySecret, user.user_id) };
}
