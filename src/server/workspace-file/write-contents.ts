import { isDeepStrictEqual } from 'node:util';
import { must } from '../../base/must.ts';
import type { MailSettings } from '../../contract/mail-settings.ts';
import { isCustomerFacing } from '../../workflow/is-customer-facing.ts';
import { foldName } from '../operations/fold-name.ts';
import { writeAutomationSettings } from '../storage/automation-settings.ts';
import type { Transaction } from '../storage/database/database.ts';
import { replaceTeamMembers } from '../storage/team-members.ts';
import { insertTeam, updateTeam } from '../storage/teams.ts';
import { setTimer } from '../storage/timers.ts';
import {
  deleteWorkflow,
  insertWorkflow,
  listWorkflows,
  setWorkflowRank,
  updateWorkflow,
  type WorkflowRow,
} from '../storage/workflows.ts';
import { findWorkspace, updateWorkspace } from '../storage/workspaces.ts';
import type { Contents, TeamContents, WorkflowContents } from './contents.ts';

/** Makes a workspace what `after` says. @param before as it is */
export async function writeContents(
  tx: Transaction,
  workspaceId: string,
  before: Contents,
  after: Contents,
  nowMs: number,
): Promise<void> {
  const teams = new Map(before.teams.map((team) => [team.id, team]));
  for (const team of after.teams) {
    const was = teams.get(team.id);
    if (!isDeepStrictEqual(was, team)) await writeTeam(tx, workspaceId, was, team, nowMs);
  }
  if (!isDeepStrictEqual(before.mail, after.mail)) await writeMail(tx, workspaceId, after.mail);
  const hasOtherWorkflows = !isDeepStrictEqual(before.workflows, after.workflows);
  if (hasOtherWorkflows) await writeWorkflows(tx, workspaceId, after.workflows, nowMs);
  // Also where a workflow alone has changed: servers know by the revision that what they hold in memory is old.
  if (hasOtherWorkflows || !isDeepStrictEqual(before.settings, after.settings)) {
    await writeAutomationSettings(tx, workspaceId, after.settings);
  }
}

async function writeMail(tx: Transaction, workspaceId: string, mail: MailSettings): Promise<void> {
  const workspace = must(await findWorkspace(tx, workspaceId), 'the workspace of a file');
  await updateWorkspace(tx, { ...workspace, mail });
}

async function writeTeam(
  tx: Transaction,
  workspaceId: string,
  before: TeamContents | undefined,
  { id, name, distribution, teammateIds }: TeamContents,
  nowMs: number,
): Promise<void> {
  const described = { name, folded_name: foldName(name), distribution };
  if (before === undefined) {
    const made = { workspace_id: workspaceId, id, last_teammate_id: null, created_at: nowMs };
    await insertTeam(tx, { ...made, ...described });
  } else {
    await updateTeam(tx, workspaceId, id, described);
  }
  await replaceTeamMembers(tx, workspaceId, id, teammateIds);
}

/** Runs go on with the version that they began with; those of a workflow that goes end, one conversation after the other. */
async function writeWorkflows(
  tx: Transaction,
  workspaceId: string,
  workflows: readonly WorkflowContents[],
  nowMs: number,
): Promise<void> {
  const standing = new Map((await listWorkflows(tx, workspaceId)).map((row) => [row.id, row]));
  for (const [index, workflow] of workflows.entries()) {
    const before = standing.get(workflow.id);
    standing.delete(workflow.id);
    const row = toRow(workspaceId, before, workflow, index + 1, nowMs);
    if (before === undefined) await insertWorkflow(tx, row);
    else if (isOther(before, row)) await updateWorkflow(tx, row);
    else await setWorkflowRank(tx, workspaceId, row.id, row.rank);
  }
  for (const id of standing.keys()) {
    await deleteWorkflow(tx, workspaceId, id);
    await setTimer(tx, { workspace_id: workspaceId, kind: 'end_runs', key: id, due_at: nowMs });
  }
}

function toRow(
  workspaceId: string,
  before: WorkflowRow | undefined,
  workflow: WorkflowContents,
  rank: number,
  nowMs: number,
): WorkflowRow {
  const isSame = isDeepStrictEqual(before?.definition, workflow.definition);
  return {
    ...workflow,
    workspace_id: workspaceId,
    rank,
    version: (before?.version ?? 0) + Number(!isSame),
    isCustomerFacing: isCustomerFacing(workflow.definition.steps),
    created_at: before?.created_at ?? nowMs,
    updated_at: nowMs,
  };
}

/** But for its place among the others. */
function isOther(before: WorkflowRow, row: WorkflowRow): boolean {
  return !isDeepStrictEqual(before, { ...row, rank: before.rank, updated_at: before.updated_at });
}
