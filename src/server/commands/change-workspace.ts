import { must } from '../../base/must.ts';
import { permissionRequired, requireOwner } from '../operations/require-owner.ts';
import type { Transaction } from '../storage/database/database.ts';
import type { Teammate } from '../storage/teammates.ts';
import {
  findWorkspace,
  lockWorkspace,
  updateWorkspace,
  type Workspace,
} from '../storage/workspaces.ts';
import type { CommandContext } from './command-context.ts';

/**
 * An owner looks at what only owners may see. It holds nothing up.
 * @throws {RefusalError} `permission_required`
 */
export async function readWorkspace(
  { database }: CommandContext,
  { workspace_id, role }: Teammate,
): Promise<Workspace> {
  if (role !== 'owner') throw permissionRequired();
  return must(await findWorkspace(database.db, workspace_id), 'the workspace of an owner');
}

/**
 * An owner changes how the workspace is set.
 * @param change answers with the workspace as it is to be; with the same where nothing changes
 * @param endSessions ends those that the change leaves no right to, and answers with the hashes of their tokens
 * @throws {RefusalError} `permission_required`
 */
export async function changeWorkspace(
  context: CommandContext,
  owner: Teammate,
  change: (before: Workspace) => Workspace,
  endSessions: EndSessions = noSessions,
): Promise<Workspace> {
  const workspaceId = owner.workspace_id;
  const { workspace, ended } = await context.database.transaction(async (tx) => {
    await requireOwner(tx, owner);
    const before = must(await lockWorkspace(tx, workspaceId), 'the workspace of an owner');
    const after = change(before);
    if (after !== before) await updateWorkspace(tx, after);
    return { workspace: after, ended: await endSessions(tx, after, before) };
  });
  // Not ended: a page that is still open says who its user is, and goes on if that holds.
  for (const tokenHash of ended) {
    context.announce({ kind: 'session_replaced', workspaceId, tokenHash });
  }
  return workspace;
}

type EndSessions = (tx: Transaction, after: Workspace, before: Workspace) => Promise<string[]>;

const noSessions: EndSessions = () => Promise.resolve([]);
