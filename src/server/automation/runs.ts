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
import { inSavepoint } from '../storage/database/savepoint.ts';
import { deleteTimer, setTimer } from '../storage/timers.ts';
import {
  findRun,
  insertRun,
  updateRun,
  type RunChange,
  type RunRow,
} from '../storage/workflow-runs.ts';
import { carryOut } from './carry-out.ts';
import { readFacts } from './read-facts.ts';
import { take } from './reload.ts';
import type { Scene } from './scene.ts';
import { settlePrompt } from './settle-prompt.ts';

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
    message: scene.message ?? null,
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
  const traced = effects.flatMap((effect) => (effect.kind === 'trace' ? [effect.entry] : []));
  const restore = snapshot(scene);
  const problem = await inSavepoint(tx, () => carryOut(scene, row, effects));
  if (problem !== undefined) {
    restore();
    await withdraw(scene, before);
  }
  const ended: Pick<RunChange, 'state' | 'ending' | 'problem'> =
    problem !== undefined
      ? { state: 'failed', ending: 'failed', problem: problem.message }
      : run.ending === null
        ? { state: 'live', ending: null, problem: null }
        : {
            state: run.ending === 'failed' || run.ending === 'too_long' ? 'failed' : 'ended',
            ending: run.ending,
            problem: problemOf(run, traced) ?? row.problem,
          };
  const isLive = ended.state === 'live';
  await updateRun(tx, row, {
    ...ended,
    run: JSON.stringify(problem === undefined ? run : { ...before, ending: 'failed' }),
    trace: addToTrace(row.trace, traced, nowMs),
    due_at: isLive ? run.dueAtMs : null,
    updated_at: nowMs,
  });
  await moveTimer(scene, row, isLive ? run.dueAtMs : null);
  if (row.state === 'live' && !isLive) await count(scene, row, -1);
}

/** Why a teammate has to see to it, where one has. */
function problemOf({ ending }: Run, traced: readonly TraceEntry[]): string | undefined {
  if (ending === 'too_long') return 'It went round without an end.';
  return traced.find((entry) => entry.what === 'problem')?.problem;
}

/** Ends a run whose workflow is no more: what it has asked is over. */
export async function endRun(scene: Scene, runId: string): Promise<void> {
  const { tx, nowMs } = scene;
  const row = await findRun(tx, scene.contact.workspace_id, runId);
  if (row?.state !== 'live') return;
  await withdraw(scene, JSON.parse(row.run) as Run);
  await updateRun(tx, row, {
    state: 'ended',
    ending: 'removed',
    problem: null,
    run: row.run,
    trace: row.trace,
    due_at: null,
    updated_at: nowMs,
  });
  await moveTimer(scene, row, null);
  await count(scene, row, -1);
}

/** What a run has asked is asked no more. */
async function withdraw(scene: Scene, { waiting }: Run): Promise<void> {
  if (waiting?.for !== 'answer') return;
  await settlePrompt(scene, { kind: 'settle', promptId: waiting.promptId, as: 'over' });
}

function snapshot(scene: Scene): () => void {
  const { next, ...before } = scene;
  const { length } = next;
  return () => {
    Object.assign(scene, before);
    next.length = length;
  };
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

/** Lines beyond these help nobody. */
const mostLines = 500;

function addToTrace(trace: string, entries: readonly TraceEntry[], at: number): string {
  const lines = JSON.parse(trace) as unknown[];
  return JSON.stringify([...lines, ...entries.map((entry) => ({ at, entry }))].slice(-mostLines));
}
