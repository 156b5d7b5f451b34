import type { Facts } from '../rules/facts.ts';
import { advance } from './advance.ts';
import { correct, takeAnswer, takePress, takeSkip } from './answer.ts';
import type { Effect } from './effect.ts';
import { fail, finish } from './finish.ts';
import type { Interruption } from './follow-up.ts';
import { patienceAfterMessageMs } from './limits.ts';
import type { Node, Program } from './program.ts';
import type { RunEvent } from './run-event.ts';
import type { Run } from './run.ts';
import { beginTurn, change, settle, type Turn } from './turn.ts';

/**
 * Tells a run what has happened: says how far it is then, and what is to be done in the world. It is pure, and takes everything: what does not concern
 * the run (an old prompt, a timer that was set for something else, anything after its end) changes nothing.
 * @param facts as they are now; what the run does itself in this call, it sees
 */
export function step(
  program: Program,
  run: Run,
  event: RunEvent,
  facts: Facts,
): { run: Run; effects: readonly Effect[] } {
  const turn = beginTurn(program, run, facts);
  try {
    handle(turn, event);
  } catch (error) {
    fail(turn, error);
  }
  return { run: turn.run, effects: turn.effects };
}

function handle(turn: Turn, event: RunEvent): void {
  if (turn.run.ending !== null) {
    if (event.kind === 'answered') correct(turn, event.promptId, event.value);
    return;
  }
  switch (event.kind) {
    case 'begun':
      if (turn.run.stepCount === 0) advance(turn, turn.program.first);
      return;
    case 'pressed':
      return takePress(turn, event.promptId, event.optionId);
    case 'answered':
      return takeAnswer(turn, event.promptId, event.value);
    case 'skipped':
      return takeSkip(turn, event.promptId);
    case 'message':
      return takeMessage(turn);
    case 'teammate_replied':
    case 'assigned':
    case 'closed':
      return takePerson(turn, event.kind);
    case 'snooze_ended':
      return endSnooze(turn);
    case 'due':
      return takeDue(turn);
  }
}

/**
 * A message of the person that answers nothing. The question stays as it is and is not asked again; but it is abandoned sooner. A wait that a reply
 * ends is over.
 */
function takeMessage(turn: Turn): void {
  const { waiting, dueAtMs } = turn.run;
  if (waiting?.for === 'answer') {
    const patientUntilMs = turn.facts.nowMs + patienceAfterMessageMs;
    change(turn, { dueAtMs: Math.min(dueAtMs ?? patientUntilMs, patientUntilMs) });
  } else {
    endWaitByReply(turn);
  }
}

/**
 * A person takes over: who speaks to the visitor falls silent, and so does who has waited for the team. What works in the background goes on, and
 * does not wait for an answer any longer.
 */
function takePerson(turn: Turn, by: Interruption): void {
  if (turn.run.waiting === null) return;
  const isAnswered = by === 'teammate_replied';
  if (turn.program.isCustomerFacing || (isAnswered && nodeAt(turn)?.kind === 'wait_for_team')) {
    finish(turn, 'interrupted', by);
  } else if (isAnswered) {
    endWaitByReply(turn);
  }
}

function endWaitByReply(turn: Turn): void {
  const { waiting } = turn.run;
  if (waiting?.for === 'time' && waiting.isEndedByReply) goOn(turn);
}

function endSnooze(turn: Turn): void {
  const node = nodeAt(turn);
  if (node?.kind === 'act' && 'snooze' in node.action) goOn(turn);
}

function takeDue(turn: Turn): void {
  const { waiting, dueAtMs } = turn.run;
  // What was due and is not any more may have been on its way already.
  if (waiting === null || dueAtMs === null || turn.facts.nowMs < dueAtMs) return;
  const node = nodeAt(turn);
  const isUnanswered = waiting.for === 'answer';
  const goesOn = node !== undefined && 'goesOnUnanswered' in node && node.goesOnUnanswered;
  if (isUnanswered && !goesOn) return finish(turn, 'abandoned');
  if (isUnanswered) settle(turn, waiting.promptId, 'over');
  goOn(turn);
}

function goOn(turn: Turn): void {
  advance(turn, nodeAt(turn)?.next ?? null);
}

function nodeAt({ program, run }: Turn): Node | undefined {
  return run.waiting === null ? undefined : program.nodes.get(run.waiting.step);
}
