import type { Transaction } from '../storage/database/database.ts';
import type { CommandContext } from './command-context.ts';

/** Changes teammates, teams, tags or saved replies in one transaction, and has every console ask for them again once it is committed. */
export async function commitDirectoryChange<Result>(
  context: CommandContext,
  workspaceId: string,
  run: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const result = await context.database.transaction(run);
  context.announce({ kind: 'directory_changed', workspaceId });
  return result;
}
