import { must } from '../../base/must.ts';
import { requireOwner } from '../operations/require-owner.ts';
import type { Teammate } from '../storage/teammates.ts';
import { lockWorkspace, updateWorkspace, type Workspace } from '../storage/workspaces.ts';
import type { CommandContext } from './command-context.ts';

/**
 * An owner changes how the workspace is set, or looks at what only owners may see.
 * @param change answers with the workspace as it is to be; with the same where nothing changes
 * @throws {RefusalError} `permission_required`
 */
export function changeWorkspace(
  context: CommandContext,
  owner: Teammate,
  change: (workspace: Workspace) => Workspace,
): Promise<Workspace> {
  return context.database.transaction(async (tx) => {
    await requireOwner(tx, owner);
    const before = must(await lockWorkspace(tx, owner.workspace_id), 'the workspace of an owner');
    const workspace = change(before);
    if (workspace !== before) await updateWorkspace(tx, workspace);
    return workspace;
  });
}
