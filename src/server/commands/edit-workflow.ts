import { createObjectId } from '../../base/object-id.ts';
import type {
  CreateWorkflowRequest,
  EditWorkflowRequest,
  ListWorkflowsAnswer,
  Workflow,
} from '../../contract/console/automation.ts';
import { checkDefinition } from '../../workflow/check.ts';
import { isCustomerFacing } from '../../workflow/is-customer-facing.ts';
import { forgetSilences } from '../automation/silence.ts';
import { foldName } from '../operations/fold-name.ts';
import { requireOwner } from '../operations/require-owner.ts';
import { refuseProblems, requireTargets } from '../operations/require-targets.ts';
import { requireWords } from '../operations/require-words.ts';
import { RefusalError } from '../refusal-error.ts';
import { readAutomationSettings, writeAutomationSettings } from '../storage/automation-settings.ts';
import type { Transaction } from '../storage/database/database.ts';
import type { Teammate } from '../storage/teammates.ts';
import { setTimer } from '../storage/timers.ts';
import {
  deleteWorkflow,
  insertWorkflow,
  listWorkflows,
  lockWorkflow,
  setWorkflowRank,
  updateWorkflow,
  type WorkflowRow,
} from '../storage/workflows.ts';
import { countRuns } from '../storage/workflow-runs.ts';
import type { CommandContext } from './command-context.ts';

/** All workflows in their order, for every teammate. */
export async function readWorkflows(
  { database }: CommandContext,
  { workspace_id }: Teammate,
): Promise<ListWorkflowsAnswer> {
  const workflows = await listWorkflows(database.db, workspace_id);
  const counts = await countRuns(database.db, workspace_id);
  return { workflows: workflows.map((row) => toWorkflow(row, counts.get(row.id))) };
}

/**
 * An owner makes a workflow: a draft, which stands last.
 * @throws {RefusalError} `permission_required`, `invalid`, `name_taken`, `team_unknown`, `teammate_unknown`
 */
export function createWorkflow(
  context: CommandContext,
  owner: Teammate,
  { name, definition }: CreateWorkflowRequest,
): Promise<Workflow> {
  refuseProblems(checkDefinition(definition), 'definition');
  const nowMs = context.clock.nowMs();
  return change(context, owner, async (tx) => {
    const { workspace_id } = owner;
    await requireTargets(tx, workspace_id, definition, 'definition');
    const standing = await listWorkflows(tx, workspace_id);
    const words = requireWords(name, 'name');
    refuseTaken(standing, words);
    const row: WorkflowRow = {
      workspace_id,
      id: createObjectId(nowMs),
      name: words,
      state: 'draft',
      rank: Math.max(0, ...standing.map(({ rank }) => rank)) + 1,
      version: 1,
      definition,
      isCustomerFacing: isCustomerFacing(definition.steps),
      created_at: nowMs,
      updated_at: nowMs,
    };
    await insertWorkflow(tx, row);
    return toWorkflow(row);
  });
}

/**
 * An owner changes a workflow. Runs go on with the version that they began with.
 * @throws {RefusalError} the same, and `workflow_unknown`
 */
export function editWorkflow(
  context: CommandContext,
  owner: Teammate,
  workflowId: string,
  { name, definition, state }: EditWorkflowRequest,
): Promise<Workflow> {
  if (definition !== undefined) refuseProblems(checkDefinition(definition), 'definition');
  return change(context, owner, async (tx) => {
    const { workspace_id } = owner;
    if (definition !== undefined) await requireTargets(tx, workspace_id, definition, 'definition');
    const before = await requireWorkflow(tx, workspace_id, workflowId);
    const words = name === undefined ? before.name : requireWords(name, 'name');
    refuseTaken(await listWorkflows(tx, workspace_id), words, workflowId);
    const next = definition ?? before.definition;
    const isOther = JSON.stringify(next) !== JSON.stringify(before.definition);
    const row: WorkflowRow = {
      ...before,
      name: words,
      state: state ?? before.state,
      definition: next,
      version: before.version + Number(isOther),
      isCustomerFacing: isCustomerFacing(next.steps),
      updated_at: context.clock.nowMs(),
    };
    await updateWorkflow(tx, row);
    if (row.state !== 'live' || hasOtherTrigger(before, row)) {
      await forgetSilences(tx, workspace_id, row.id);
    }
    const counts = await countRuns(tx, workspace_id);
    return toWorkflow(row, counts.get(row.id));
  });
}

function hasOtherTrigger(before: WorkflowRow, after: WorkflowRow): boolean {
  return JSON.stringify(before.definition.trigger) !== JSON.stringify(after.definition.trigger);
}

/** An owner removes a workflow; its runs end, one conversation after the other. @throws {RefusalError} `permission_required`, `workflow_unknown` */
export async function removeWorkflow(
  context: CommandContext,
  owner: Teammate,
  workflowId: string,
): Promise<ListWorkflowsAnswer> {
  const { workspace_id } = owner;
  await change(context, owner, async (tx) => {
    await requireWorkflow(tx, workspace_id, workflowId);
    await deleteWorkflow(tx, workspace_id, workflowId);
    await forgetSilences(tx, workspace_id, workflowId);
    const due_at = context.clock.nowMs();
    await setTimer(tx, { workspace_id, kind: 'end_runs', key: workflowId, due_at });
  });
  return readWorkflows(context, owner);
}

/**
 * An owner puts the workflows into another order.
 * @param ids of all of them
 * @throws {RefusalError} `permission_required`; `invalid` where they are not all of them, as when a colleague has made another meanwhile
 */
export async function orderWorkflows(
  context: CommandContext,
  owner: Teammate,
  ids: readonly string[],
): Promise<ListWorkflowsAnswer> {
  const { workspace_id } = owner;
  await change(context, owner, async (tx) => {
    const standing = (await listWorkflows(tx, workspace_id)).map(({ id }) => id);
    if (standing.toSorted().join() !== ids.toSorted().join()) {
      const problem = 'These are not all workflows, each once.';
      throw new RefusalError('invalid', problem, { field: 'workflow_ids' });
    }
    for (const [rank, id] of ids.entries()) {
      await setWorkflowRank(tx, workspace_id, id, rank + 1);
    }
  });
  return readWorkflows(context, owner);
}

/** Every change makes a new revision, by which servers know that what they hold in memory is old. */
function change<Result>(
  { database }: CommandContext,
  owner: Teammate,
  run: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  return database.transaction(async (tx) => {
    await requireOwner(tx, owner);
    const result = await run(tx);
    const settings = await readAutomationSettings(tx, owner.workspace_id);
    await writeAutomationSettings(tx, owner.workspace_id, settings);
    return result;
  });
}

/** A workspace file knows a workflow by its name. @throws {RefusalError} `name_taken` */
function refuseTaken(standing: readonly WorkflowRow[], name: string, ownId?: string): void {
  const folded = foldName(name);
  if (!standing.some((row) => row.id !== ownId && foldName(row.name) === folded)) return;
  const problem = 'Another workflow is called so.';
  throw new RefusalError('name_taken', problem, { field: 'name' });
}

async function requireWorkflow(
  tx: Transaction,
  workspaceId: string,
  workflowId: string,
): Promise<WorkflowRow> {
  const workflow = await lockWorkflow(tx, workspaceId, workflowId);
  if (workflow !== undefined) return workflow;
  throw new RefusalError('workflow_unknown', 'There is no such workflow.', {
    field: 'workflow_id',
  });
}

function toWorkflow(row: WorkflowRow, runCount = 0): Workflow {
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    version: row.version,
    definition: row.definition,
    is_customer_facing: row.isCustomerFacing,
    run_count: runCount,
    updated_at: row.updated_at,
  };
}
