import { followUp, followUpAhead, type Interruption } from './follow-up.ts';
import type { RunEnding } from './run.ts';
import { change, settle, trace, type Turn } from './turn.ts';

/** Ends the run: what it has asked is over, and follow-up rules that it has not come to are applied. */
export function finish(turn: Turn, ending: RunEnding, by?: Interruption): void {
  const { waiting } = turn.run;
  if (waiting?.for === 'answer') settle(turn, waiting.promptId, 'over');
  change(turn, { waiting: null, dueAtMs: null });
  const node = ending === 'completed' ? undefined : followUpAhead(turn);
  if (node !== undefined) followUp(turn, node, by);
  end(turn, ending, by);
}

/** Ends the run as failed, with what a teammate has to see to. */
export function fail(turn: Turn, error: unknown): void {
  problem(turn, error);
  try {
    finish(turn, 'failed');
  } catch (another) {
    // The follow-up rules cannot be applied either.
    problem(turn, another);
    end(turn, 'failed');
  }
}

function problem(turn: Turn, error: unknown): void {
  const text = error instanceof Error ? error.message : String(error);
  trace(turn, { what: 'problem', step: turn.run.at ?? '', problem: text });
}

function end(turn: Turn, ending: RunEnding, by?: Interruption): void {
  change(turn, { at: null, waiting: null, dueAtMs: null, ending });
  trace(turn, { what: 'end', ending, ...(by === undefined ? {} : { by }) });
}
