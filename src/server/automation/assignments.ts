import type { AssignTarget } from '../../contract/automation/action.ts';
import { assign, type KnownAssignee } from '../operations/assign.ts';
import { bot } from '../operations/bot.ts';
import { changeConversation } from '../operations/change-conversation.ts';
import { explainPredicate } from '../../rules/explain.ts';
import type { Facts } from '../../rules/facts.ts';
import { findMessage, hasPartOfKind } from '../storage/parts.ts';
import { attempt } from './attempt.ts';
import type { Considered } from './decide.ts';
import { noteDecision } from './note-decision.ts';
import { readFacts } from './read-facts.ts';
import { take } from './reload.ts';
import { conversationOf, happenByBot, type Scene } from './scene.ts';

/** A rule's or a workflow's assignment: at once, or, while a bot speaks, when it has done; of several the last one holds. */
export async function assignByRule(scene: Scene, target: AssignTarget): Promise<void> {
  if (conversationOf(scene).bot_run_id === null) return assignNow(scene, target);
  await setDeferred(scene, JSON.stringify(target));
}

/** The conversation stands in no bot inbox any more: what waited for that is done, once. Then the rules say whose it is, if it is nobody's. */
export async function settleAssignment(scene: Scene): Promise<void> {
  const { deferred_assignee } = conversationOf(scene);
  if (deferred_assignee !== null) {
    await setDeferred(scene, null);
    const problem = await tryToAssign(scene, JSON.parse(deferred_assignee) as AssignTarget);
    if (problem !== undefined) {
      const told = { workflow_id: null, name: 'Assignment', because: [] };
      await noteDecision(scene, 'deferred_assignment', [{ ...told, ...toOutcome(true, problem) }]);
    }
  }
  const { teammate_assignee_id, team_assignee_id } = conversationOf(scene);
  if (teammate_assignee_id === null && team_assignee_id === null) await applyRules(scene);
}

/** A person has decided whose it is. */
export async function forgetDeferred(scene: Scene): Promise<void> {
  if (conversationOf(scene).deferred_assignee !== null) await setDeferred(scene, null);
}

async function applyRules(scene: Scene): Promise<void> {
  const { assignmentRules } = scene.automation;
  if (assignmentRules.length === 0) return;
  const { workspace_id, id } = conversationOf(scene);
  // What has been somebody's is nobody's because a person wanted it so, or whoever had it is gone.
  if (await hasPartOfKind(scene.tx, workspace_id, id, 'assignment')) return;
  // What they came for, not what they answered to a bot last.
  const message = (await findMessage(scene.tx, workspace_id, id, 'first')) ?? scene.message;
  const facts = await readFacts({ ...scene, message });
  const considered: Considered[] = [];
  for (const { name, when, holds, then } of assignmentRules) {
    const isMatch = judge(holds, facts);
    const because = isMatch instanceof Error ? [] : explainPredicate(when, facts);
    const told = { workflow_id: null, name, because };
    const problem = isMatch === true ? await tryToAssign(scene, then.assign) : undefined;
    considered.push({ ...told, ...toOutcome(isMatch, problem) });
    // Whose team is gone leaves it to the next one.
    if (isMatch === true && problem === undefined) break;
  }
  await noteDecision(scene, 'assignment_rules', considered);
}

/** What cannot be evaluated is no silent “no”. */
function judge(holds: (facts: Facts) => boolean, facts: Facts): boolean | Error {
  try {
    return holds(facts);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function toOutcome(
  isMatch: boolean | Error,
  problem: Error | undefined,
): Pick<Considered, 'outcome' | 'problem'> {
  const error = isMatch instanceof Error ? isMatch : problem;
  if (error !== undefined) return { outcome: 'failed', problem: error.message };
  return { outcome: isMatch === true ? 'applied' : 'not_matched' };
}

/** To whom it was to go may be gone. @returns why it was not done, if it was not */
function tryToAssign(scene: Scene, target: AssignTarget): Promise<Error | undefined> {
  return attempt(scene, () => assignNow(scene, target));
}

async function assignNow(scene: Scene, target: AssignTarget): Promise<void> {
  const { tx, contact, nowMs } = scene;
  const conversation = conversationOf(scene);
  const before = conversation.revision;
  await take(scene, await assign(tx, contact, conversation, toAssignee(target), bot, nowMs));
  if (conversationOf(scene).revision !== before) happenByBot(scene, 'assigned');
}

async function setDeferred(scene: Scene, deferred_assignee: string | null): Promise<void> {
  const { tx, contact } = scene;
  const conversation = conversationOf(scene);
  await take(scene, await changeConversation(tx, contact, conversation, { deferred_assignee }));
}

function toAssignee(target: AssignTarget): KnownAssignee {
  if ('team' in target) return { kind: 'team', id: target.team };
  if ('teammate' in target) return { kind: 'teammate', id: target.teammate };
  return { kind: 'nobody' };
}
