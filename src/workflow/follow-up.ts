import type { Action } from '../contract/automation/action.ts';
import type { NodeOf, Program } from './program.ts';
import { kindOfAction } from './step-kind.ts';
import { stepsAfter } from './steps-after.ts';
import { act, change, holds, trace, type Turn } from './turn.ts';

/** What a person has done that ends a bot's turn. */
export type Interruption = 'teammate_replied' | 'assigned' | 'closed';

/**
 * Does what the first rule that holds says. Once in a run, and only where something was answered in it.
 * @param by where a person has taken over, only what does not talk over them is done
 */
export function followUp(turn: Turn, node: NodeOf<'follow_up'>, by?: Interruption): void {
  if (turn.run.hasFollowedUp || !hasAnswers(turn)) {
    trace(turn, { what: 'skip', step: node.place });
    return;
  }
  change(turn, { hasFollowedUp: true });
  const rule = node.rules.find(({ name, when }) => holds(turn, when, node.place, name));
  for (const action of rule?.actions ?? []) {
    if (by === undefined || isQuiet(turn, action, by)) act(turn, action, rule?.name);
    else trace(turn, { what: 'left_out', step: node.place, action: kindOfAction(action) });
  }
}

/** Follow-up rules that the run has not come to, when it ends: they are applied in whatever way a qualification ends. */
export function followUpAhead(turn: Turn): NodeOf<'follow_up'> | undefined {
  const { at, hasFollowedUp } = turn.run;
  if (at === null || hasFollowedUp || !hasAnswers(turn)) return undefined;
  return nearestFollowUp(turn.program, at);
}

/** The nearest on any of the ways that lead on from a step. */
function nearestFollowUp(program: Program, from: string): NodeOf<'follow_up'> | undefined {
  const seen = new Set([from]);
  // A set is walked in the order in which its members came, and those that come meanwhile are walked too.
  for (const place of seen) {
    const node = program.nodes.get(place);
    if (node === undefined) continue;
    if (node.kind === 'follow_up') return node;
    for (const next of stepsAfter(node)) seen.add(next);
  }
  return undefined;
}

function hasAnswers(turn: Turn): boolean {
  return Object.keys(turn.run.answers).length > 0;
}

/**
 * Whether a bot may still do it when a person has taken over. It says nothing, leaves open or closed what they left so, and assigns only what is
 * nobody's.
 */
function isQuiet(turn: Turn, action: Action, by: Interruption): boolean {
  if ('assign' in action) return by !== 'assigned' && isNobodys(turn);
  return !('reply' in action || 'close' in action || 'reopen' in action || 'snooze' in action);
}

function isNobodys({ facts }: Turn): boolean {
  const { team, teammate } = facts.conversation ?? {};
  return (team ?? null) === null && (teammate ?? null) === null;
}
