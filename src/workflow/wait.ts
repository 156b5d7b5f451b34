import type { BotText } from '../contract/automation/bot-text.ts';
import type { Asking } from './effect.ts';
import type { Node } from './program.ts';
import { change, say, trace, type Turn } from './turn.ts';

/** Asks, and waits for the answer until it is abandoned. */
export function ask(turn: Turn, { place }: Node, text: BotText, asking: Asking): 'waits' {
  const promptId = say(turn, text, asking);
  const dueAtMs = turn.facts.nowMs + turn.program.abandonAfterMs;
  change(turn, {
    waiting: { for: 'answer', step: place, promptId },
    dueAtMs,
    asked: [...turn.run.asked, { promptId, step: place }],
  });
  trace(turn, { what: 'wait', step: place, untilMs: dueAtMs });
  return 'waits';
}

export function waitUntil(
  turn: Turn,
  { place }: Node,
  seconds: number,
  isEndedByReply: boolean,
): 'waits' {
  const dueAtMs = turn.facts.nowMs + seconds * 1_000;
  change(turn, { waiting: { for: 'time', step: place, isEndedByReply }, dueAtMs });
  trace(turn, { what: 'wait', step: place, untilMs: dueAtMs });
  return 'waits';
}
