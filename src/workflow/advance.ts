import { finish } from './finish.ts';
import { maxStepsOfRun } from './limits.ts';
import { perform } from './perform.ts';
import type { Node } from './program.ts';
import { kindOfAction } from './step-kind.ts';
import { change, trace, type Turn } from './turn.ts';

/** Takes step after step, until one waits or none is left. @param from null is behind the last */
export function advance(turn: Turn, from: string | null): void {
  // A step that comes again while nothing has happened outside would come for ever. So a turn takes each step once at most.
  const taken = new Set<string>();
  change(turn, { waiting: null, dueAtMs: null });
  let place = from;
  while (place !== null) {
    if (taken.has(place) || turn.run.stepCount >= maxStepsOfRun) {
      finish(turn, 'too_long');
      return;
    }
    taken.add(place);
    const node = turn.program.nodes.get(place);
    change(turn, { at: place, stepCount: turn.run.stepCount + 1 });
    if (node === undefined) throw new Error(`There is no step “${place}” to go to.`);
    trace(turn, { what: 'step', step: place, kind: nameOf(node) });
    const then = perform(turn, node);
    if (then === 'waits') return;
    place = then.next;
  }
  finish(turn, 'completed');
}

function nameOf(node: Node): string {
  return node.kind === 'act' ? kindOfAction(node.action) : node.kind;
}
