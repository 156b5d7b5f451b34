import { createObjectId } from '../../base/object-id.ts';
import type { Definition } from '../../contract/automation/definition.ts';
import type { TraceEntry } from '../../workflow/effect.ts';
import { expandDefinition } from '../../workflow/expand.ts';
import { isCustomerFacing } from '../../workflow/is-customer-facing.ts';
import type { Run } from '../../workflow/run.ts';
import type { RunEvent } from '../../workflow/run-event.ts';
import { beginRun } from '../../workflow/begin-run.ts';
import { step } from '../../workflow/step.ts';
import { changeConversation } from '../operations/change-conversation.ts';
import { deleteTimer, setTimer } from '../storage/timers.ts';
import { findRun, insertRun, updateRun, type RunRow } from '../storage/workflow-runs.ts';
import { attempt } from './attempt.ts';
import { carryOut } from './carry-out.ts';
import { readFacts } from './read-facts.ts';
import { take } from './reload.ts';
import { addToTrace, failedRun, problemIn, stateOf, traceOfFailure } from './run-state.ts';
import type { Scene } from './scene.ts';
import { settleFailure } from './settle-failure.ts';
import { withdrawPrompt } from './settle-prompt.ts';

interface Beginning {
  /** Null of Operator's. */
  workflowId: string | null;
  name: string;
  definition: Definition;
}

/** Begins a run, and takes it as far as it goes by itself. */
export async function startRun(
  scene: Scene,
  { workflowId, name, definition }: Beginning,
  id = createObjectId(scene.nowMs),
): Promise<void> {
  const { tx, context, automation, nowMs, contact, conversation } = scene;
  const { operator, followUpRules } = automation.settings;
  const expanded = expandDefinition(definition, { operator, followUpRules });
  const version = await context.programs.keep(tx, contact.workspace_id, expanded, nowMs);
  const row: RunRow = {
    workspace_id: contact.workspace_id,
    id,
    workflow_id: workflowId,
    name,
    version_id: version.id,
    contact_id: contact.id,
    conversation_id: conversation?.id ?? null,
    is_customer_facing: Number(isCustomerFacing(expanded.steps)),
    state: 'live',
    ending: null,
    problem: null,
    run: JSON.stringify(beginRun(id)),
    // PostgreSQL keeps no NUL in a text, and a message is not refused for one.
    message: scene.message?.replaceAll('\u0000', '') ?? null,
    trace: '[]',
    due_at: null,
    began_at: nowMs,
    updated_at: nowMs,
  };
  await insertRun(tx, row);
  await count(scene, row, 1);
  await tell(scene, row, { kind: 'begun' });
}

/** Tells a run what has happened, and takes it as far as it goes. What fails in it is undone, and said; all else stays. */
export async function tell(scene: Scene, row: RunRow, event: RunEvent): Promise<void> {
  const { tx, context, nowMs } = scene;
  const program = await context.programs.read(tx, row.workspace_id, row.version_id);
  const facts = await readFacts({ ...scene, message: scene.message ?? row.message ?? undefined });
  const before = JSON.parse(row.run) as Run;
  const { run, effects } = step(program, before, event, facts);
  const traced: TraceEntry[] = [];
  const problem = await attempt(scene, () => carryOut(scene, row, effects, traced));
  if (problem !== undefined) await settleFailure(scene, row, effects);
  const after = problem === undefined ? run : failedRun(before);
  if (problem !== undefined) traced.push(...traceOfFailure(traced, problem));
  const state = stateOf(after);
  const dueAtMs = state === 'live' ? after.dueAtMs : null;
  await updateRun(tx, row, {
    state,
    ending: after.ending,
    problem: problemIn(traced) ?? row.problem,
    run: JSON.stringify(after),
    trace: addToTrace(row.trace, traced, nowMs),
    due_at: dueAtMs,
    updated_at: nowMs,
  });
  await moveTimer(scene, row, dueAtMs);
  if (row.state === 'live' && state !== 'live') await count(scene, row, -1);
}

/** Ends a run whose workflow is no more: what it has asked is over. */
export async function endRun(scene: Scene, runId: string): Promise<void> {
  const { tx, nowMs } = scene;
  const row = await findRun(tx, scene.contact.workspace_id, runId);
  if (row?.state !== 'live') return;
  await withdrawPrompt(scene, JSON.parse(row.run) as Run);
  await updateRun(tx, row, {
    state: 'ended',
    ending: 'removed',
    problem: null,
    run: row.run,
    trace: addToTrace(row.trace, [{ what: 'end', ending: 'removed' }], nowMs),
    due_at: null,
    updated_at: nowMs,
  });
  await moveTimer(scene, row, null);
  await count(scene, row, -1);
}

/** The timer of a run that waits: one at most, taken away by what makes it pointless. */
async function moveTimer({ tx }: Scene, row: RunRow, dueAtMs: number | null): Promise<void> {
  const timer = { workspace_id: row.workspace_id, kind: 'run_due', key: row.id };
  if (dueAtMs !== null) await setTimer(tx, { ...timer, due_at: dueAtMs });
  else if (row.due_at !== null) await deleteTimer(tx, timer);
}

/** How many runs there are in a conversation, and which of them speaks. */
async function count(scene: Scene, row: RunRow, by: 1 | -1): Promise<void> {
  const { tx, contact, conversation } = scene;
  if (conversation === undefined) return;
  const speaker = by === 1 ? row.id : null;
  await take(
    scene,
    await changeConversation(tx, contact, conversation, {
      live_run_count: conversation.live_run_count + by,
      ...(row.is_customer_facing === 1 ? { bot_run_id: speaker } : {}),
    }),
  );
}
