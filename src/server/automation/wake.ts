import { must } from '../../base/must.ts';
import type { TriggerKind } from '../../contract/automation/trigger.ts';
import { lockContact, type Contact } from '../storage/contacts.ts';
import { lockConversation, type Conversation } from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
import type { Outcome } from '../operations/outcome.ts';
import { findRun, listLiveRuns } from '../storage/workflow-runs.ts';
import { forgetDeferred, settleAssignment } from './assignments.ts';
import type { Automation, LiveWorkflow } from './automations.ts';
import { decide, explainVerdicts } from './decide.ts';
import { toAnswering, toRunEvent, toTriggers, type Happening } from './happening.ts';
import { noteDecision } from './note-decision.ts';
import { startOperator } from './operator.ts';
import { readFacts } from './read-facts.ts';
import { endRun, startRun, tell } from './runs.ts';
import { conversationOf, type AutomationContext, type Scene } from './scene.ts';
import { watchSilence } from './silence.ts';

/** What has happened in a conversation, and how its rows were before. */
export interface Moment {
  /** Locked; its feed's number as before the transaction. */
  contact: Contact;
  /** Locked; before it happened. */
  before: Conversation;
  happening: Happening;
  outcome: Outcome;
  /** What the person has written. */
  message?: string;
}

/** What came of it, all in all. */
export interface Woken {
  outcome: Outcome;
  hasNewTag: boolean;
  /** As they are by now, where teammates see them otherwise. */
  contact?: Contact;
}

/** Workflows that wake each other go on for so long, and no longer. */
const mostHappenings = 25;

/**
 * Does what follows by itself from something that has happened: runs that wait for it go on, workflows begin, rules are applied; and what follows
 * from that. To be called in the transaction in which it happened.
 */
export async function wake(
  context: AutomationContext,
  tx: Transaction,
  moment: Moment,
  nowMs: number,
): Promise<Woken> {
  const { contact, before, happening, outcome, message } = moment;
  const automation = await context.automations.read(tx, before.workspace_id);
  const quiet = { outcome, hasNewTag: false };
  if (!concernsAnybody(automation, before, happening)) return quiet;
  const conversation = await lockConversation(tx, before.workspace_id, before.id);
  const person = must(await lockContact(tx, before.workspace_id, contact.id), 'contact');
  const scene: Scene = {
    ...quiet,
    hasContactChanged: false,
    tx,
    context,
    automation,
    nowMs,
    // Who has just become a lead is one.
    contact: { ...person, feed_number: contact.feed_number },
    conversation: must(conversation, 'conversation'),
    message,
    next: [happening],
  };
  for (let count = 0; scene.next.length > 0; count += 1) {
    const next = must(scene.next.shift(), 'what has happened');
    if (count === mostHappenings) {
      await sayThatItCircles(scene, next);
      break;
    }
    await happen(scene, next);
  }
  const { hasNewTag, hasContactChanged } = scene;
  return {
    outcome: scene.outcome,
    hasNewTag,
    ...(hasContactChanged && { contact: scene.contact }),
  };
}

/** Most messages wake nobody, and cost no more than to know that. */
function concernsAnybody(
  automation: Automation,
  before: Conversation,
  happening: Happening,
): boolean {
  return (
    before.live_run_count > 0 ||
    before.bot_run_id !== null ||
    before.deferred_assignee !== null ||
    isBeginning(happening) ||
    // An answer to a run that is over corrects what was answered in it.
    toAnswering(happening) !== undefined ||
    [...toTriggers(happening), ...silences].some((on) => automation.byTrigger.has(on))
  );
}

const silences: readonly TriggerKind[] = ['contact_unresponsive', 'teammate_unresponsive'];

function isBeginning(happening: Happening): boolean {
  return happening.kind === 'contact_comment' && happening.isFirst;
}

async function happen(scene: Scene, happening: Happening): Promise<void> {
  const wasOccupied = conversationOf(scene).bot_run_id !== null;
  // What it may start is decided on what was before; then it comes between what runs already.
  const isTaken = 'wasSpokenIn' in happening ? happening.wasSpokenIn : wasOccupied;
  const { starting, considered } = await choose(scene, happening, isTaken);
  if (happening.kind === 'assigned' && happening.by === 'person') await forgetDeferred(scene);
  if (happening.kind === 'workflow_removed') await endRun(scene, happening.runId);
  else await tellRuns(scene, happening);
  const speaking = starting.filter(({ row }) => row.isCustomerFacing);
  // Who speaks comes first: what the others assign waits for the end of it.
  await start(scene, speaking);
  if (isBeginning(happening) && !wasOccupied && speaking.length === 0) await startOperator(scene);
  await start(
    scene,
    starting.filter(({ row }) => !row.isCustomerFacing),
  );
  await noteDecision(scene, happening.kind, considered);

  const isFree = conversationOf(scene).bot_run_id === null;
  const waits = conversationOf(scene).deferred_assignee !== null;
  if (isFree && (wasOccupied || waits || isBeginning(happening))) await settleAssignment(scene);
  await watchSilence(scene, happening, wasOccupied && isFree);
}

async function start(scene: Scene, workflows: readonly LiveWorkflow[]): Promise<void> {
  for (const { row } of workflows) {
    await startRun(scene, { workflowId: row.id, name: row.name, definition: row.definition });
  }
}

async function choose(scene: Scene, happening: Happening, isTaken: boolean) {
  const candidates = candidatesFor(scene.automation, happening);
  if (candidates.length === 0) return { starting: [], considered: [] };
  const facts = await readFacts(scene);
  const decided = decide(candidates, facts, isTaken);
  return { starting: decided.starting, considered: explainVerdicts(decided, facts) };
}

/** In the workspace's order, whatever wakes them. */
function candidatesFor({ byTrigger }: Automation, happening: Happening): readonly LiveWorkflow[] {
  const [first = [], ...others] = toTriggers(happening).map((on) => byTrigger.get(on) ?? []);
  // They are in order as they are, and there may be thousands.
  if (others.length === 0 && happening.kind !== 'unresponsive') return first;
  return [first, ...others]
    .flat()
    .filter(({ row }) => happening.kind !== 'unresponsive' || row.id === happening.workflowId)
    .toSorted((left, right) => left.row.rank - right.row.rank);
}

async function tellRuns(scene: Scene, happening: Happening): Promise<void> {
  const { tx } = scene;
  const { workspace_id, id, live_run_count } = conversationOf(scene);
  const answers = toAnswering(happening);
  const event = toRunEvent(happening);
  const live = live_run_count === 0 ? [] : await listLiveRuns(tx, workspace_id, id);
  for (const run of live) {
    const told = run.id === answers?.runId ? answers.event : event;
    if (told !== undefined) await tell(scene, run, told);
  }
  if (answers === undefined || live.some((run) => run.id === answers.runId)) return;
  // A correction of what was answered in a run that is over.
  const over = await findRun(tx, workspace_id, answers.runId);
  if (over?.conversation_id === id) await tell(scene, over, answers.event);
}

async function sayThatItCircles(scene: Scene, happening: Happening): Promise<void> {
  const problem = `Workflows wake each other in a circle: after ${mostHappenings} turns no more was started.`;
  const considered = candidatesFor(scene.automation, happening).map(({ row }) => ({
    workflow_id: row.id,
    name: row.name,
    outcome: 'failed' as const,
    problem,
    because: [],
  }));
  await noteDecision(scene, happening.kind, considered);
}
