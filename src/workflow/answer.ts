import { advance } from './advance.ts';
import { findAttribute, ratingAttribute } from './attributes.ts';
import { resolveText } from './operator/texts/resolve-text.ts';
import type { Node, NodeOf } from './program.ts';
import { readAnswer } from './read-answer.ts';
import { change, save, settle, trace, type Turn } from './turn.ts';

/** An answer to what is asked: it is kept, and the run goes on. To what was asked before: it takes the earlier one's place. */
export function takeAnswer(turn: Turn, promptId: string, value: string): void {
  const node = openNode(turn, promptId);
  if (node === undefined) return correct(turn, promptId, value);
  if (node.kind === 'collect' && keep(turn, node, promptId, value)) advance(turn, node.next);
}

/**
 * Another answer in the place of an earlier one, also of a skip, and when the run has ended; the run stays where it is. A question that was abandoned is
 * not open any more.
 */
export function correct(turn: Turn, promptId: string, value: string): void {
  const asked = turn.run.asked.find((one) => one.promptId === promptId);
  if (asked === undefined || asked.isOver === true) return;
  const node = turn.program.nodes.get(asked.step);
  if (node?.kind === 'collect') keep(turn, node, promptId, value);
}

export function takePress(turn: Turn, promptId: string, optionId: string): void {
  const node = openNode(turn, promptId);
  if (node?.kind === 'buttons') {
    const option = node.options.find(({ id }) => id === optionId);
    if (option === undefined) return;
    settle(turn, promptId, 'answered', optionId);
    const value = resolveText(option.label, 'en');
    trace(turn, { what: 'answer', step: node.place, value });
    advance(turn, option.first);
  } else if (node?.kind === 'rate_conversation' && /^[1-5]$/.test(optionId)) {
    save(turn, ratingAttribute, Number(optionId));
    settle(turn, promptId, 'answered', optionId);
    trace(turn, { what: 'answer', step: node.place, value: optionId });
    advance(turn, node.next);
  }
}

export function takeSkip(turn: Turn, promptId: string): void {
  const node = openNode(turn, promptId);
  if (node?.kind !== 'collect' || node.isRequired) return;
  settle(turn, promptId, 'skipped');
  trace(turn, { what: 'skip', step: node.place });
  advance(turn, node.next);
}

/** @returns whether it can be an answer to this */
function keep(turn: Turn, node: NodeOf<'collect'>, promptId: string, typed: string): boolean {
  const { attribute, type, options } = node;
  const isCount = findAttribute(attribute)?.isCount === true;
  const read = readAnswer(type, typed, { ...(options === undefined ? {} : { options }), isCount });
  if ('problem' in read) return false;
  change(turn, { answers: { ...turn.run.answers, [attribute]: read.value } });
  save(turn, attribute, read.value);
  settle(turn, promptId, 'answered', read.text);
  trace(turn, { what: 'answer', step: node.place, attribute, value: read.text });
  return true;
}

/** The step that has asked this, where it still waits for the answer. */
function openNode({ program, run }: Turn, promptId: string): Node | undefined {
  const { waiting } = run;
  return waiting?.for === 'answer' && waiting.promptId === promptId
    ? program.nodes.get(waiting.step)
    : undefined;
}
