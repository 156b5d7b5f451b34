import type { Definition } from '../../contract/automation/definition.ts';
import { compileDefinition } from '../compile.ts';
import type { Node, Program } from '../program.ts';
import { stepsAfter } from '../steps-after.ts';
import { report, type Checking } from './checking.ts';

/** Ways back to where the run was, without anything on them that waits. To be called where nothing else is wrong. */
export function checkLoops(checking: Checking, definition: Definition): void {
  if (checking.goTos.length === 0) return;
  const program = compileDefinition(definition);
  const endless = findEndless(program);
  // Both stand in the order in which they are written: a step that leads elsewhere has none within.
  const goTos = [...program.nodes.values()].filter(({ kind }) => kind === 'go_to');
  for (const [index, { place }] of goTos.entries()) {
    if (!endless.has(place)) continue;
    const path = checking.goTos[index]?.path ?? '';
    const message = 'This goes round without end: a question or a wait has to be on the way.';
    report(checking, path, 'loop', message);
  }
}

/** Steps that lead back to themselves without a wait: those that stay when all that lead to an end are taken away, again and again. */
function findEndless({ nodes }: Program): Set<string> {
  const before = new Map<string, string[]>();
  const open = new Map<string, number>();
  const ended: string[] = [];
  for (const [place, node] of nodes) {
    const after = waits(node) ? [] : stepsAfter(node);
    open.set(place, after.length);
    if (after.length === 0) ended.push(place);
    for (const next of after) before.set(next, [...(before.get(next) ?? []), place]);
  }
  for (const place of ended) {
    for (const earlier of before.get(place) ?? []) {
      const left = (open.get(earlier) ?? 0) - 1;
      open.set(earlier, left);
      if (left === 0) ended.push(earlier);
    }
  }
  const isEnded = new Set(ended);
  return new Set([...nodes.keys()].filter((place) => !isEnded.has(place)));
}

/** `wait_for_team` does not: where nobody is there, it goes on at once. */
function waits(node: Node): boolean {
  return (
    node.kind === 'wait' ||
    node.kind === 'buttons' ||
    node.kind === 'collect' ||
    node.kind === 'rate_conversation' ||
    (node.kind === 'act' && 'snooze' in node.action)
  );
}
