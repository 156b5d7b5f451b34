import { expect, test } from 'vitest';
import {
  emptyThread,
  follows,
  hasGap,
  isAsking,
  mergeParts,
  toGreeting,
} from '../../../src/widget/state/thread.ts';
import type { Prompt } from '../../../src/contract/prompt.ts';
import { createPart, createParts, operator, paragraph } from '../makers.ts';

function positionsOf(thread: { parts: readonly { position: number }[] }): number[] {
  return thread.parts.map((part) => part.position);
}

test('parts that come twice are there once', () => {
  const thread = mergeParts(mergeParts(emptyThread, createParts(1, 3)), createParts(2, 4));
  expect(positionsOf(thread)).toEqual([1, 2, 3, 4]);
});

test('parts that come out of order stand in order', () => {
  const thread = mergeParts(emptyThread, [createPart(3), createPart(1), createPart(2)]);
  expect(positionsOf(thread)).toEqual([1, 2, 3]);
});

test('positions are compared as numbers, not as text', () => {
  const thread = mergeParts(mergeParts(emptyThread, createParts(9, 10)), createParts(2, 8));
  expect(positionsOf(thread)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('a part that comes again takes the place of the one before', () => {
  const again = createPart(1, { blocks: paragraph('Redacted') });
  expect(mergeParts(mergeParts(emptyThread, createParts(1, 2)), [again]).parts[0]).toBe(again);
});

test('nothing new leaves the thread as it is', () => {
  const thread = mergeParts(emptyThread, createParts(1, 2));
  expect(mergeParts(thread, [])).toBe(thread);
});

test('merging changes neither of the two', () => {
  const thread = mergeParts(emptyThread, createParts(1, 2));
  mergeParts(thread, createParts(3, 4));
  expect(positionsOf(thread)).toEqual([1, 2]);
});

test.each([
  { known: createParts(1, 3), hasEarlier: false },
  { known: createParts(2, 3), hasEarlier: true },
  { known: [], hasEarlier: false },
])(
  'there are earlier parts unless the first is number 1: $known.0.position',
  ({ known, hasEarlier }) => {
    expect(mergeParts(emptyThread, known).hasEarlier).toBe(hasEarlier);
  },
);

test('earlier parts that come in complete the thread', () => {
  const thread = mergeParts(mergeParts(emptyThread, createParts(3, 4)), createParts(1, 2));
  expect(positionsOf(thread)).toEqual([1, 2, 3, 4]);
  expect(thread.hasEarlier).toBe(false);
});

test.each([
  { known: 3, added: createParts(4, 5), isFollowing: true, why: 'the next one' },
  { known: 3, added: createParts(2, 5), isFollowing: true, why: 'an overlap' },
  { known: 3, added: createParts(5, 6), isFollowing: false, why: 'one is missing between' },
  { known: 5, added: [createPart(2), createPart(6)], isFollowing: true, why: 'one has changed' },
  {
    known: 3,
    added: [createPart(2), createPart(5)],
    isFollowing: false,
    why: 'one has changed, and one is missing',
  },
  { known: 0, added: createParts(1, 1), isFollowing: true, why: 'the first of all' },
  { known: 0, added: createParts(2, 2), isFollowing: false, why: 'the first is missing' },
  { known: 3, added: [], isFollowing: true, why: 'nothing' },
])('whether parts follow what is known: $why', ({ known, added, isFollowing }) => {
  expect(follows(mergeParts(emptyThread, createParts(1, known)), added)).toBe(isFollowing);
});

test.each([
  { parts: [], isThere: false },
  { parts: createParts(7, 7), isThere: false },
  { parts: createParts(2, 4), isThere: false },
  { parts: [...createParts(2, 3), createPart(5)], isThere: true },
])('a gap is where a part between is missing: $isThere', ({ parts, isThere }) => {
  expect(hasGap(mergeParts(emptyThread, parts))).toBe(isThere);
});

function asking(prompt: Partial<Prompt>) {
  return createPart(2, { author: operator, prompt: { kind: 'input', state: 'open', ...prompt } });
}
const open = asking({});
const answered = asking({ state: 'answered', answer: 'a', is_correctable: true });
const corrected = asking({ state: 'answered', answer: 'b', is_correctable: true });
const over = asking({ state: 'over' });

test.each([
  { known: open, told: answered, isLate: false, stays: answered, why: 'it is answered' },
  { known: answered, told: open, isLate: false, stays: answered, why: 'it does not open again' },
  { known: over, told: open, isLate: false, stays: over, why: 'nor where nobody asks any more' },
  { known: answered, told: corrected, isLate: false, stays: corrected, why: 'it is corrected' },
  {
    known: corrected,
    told: answered,
    isLate: true,
    stays: corrected,
    why: 'an old answer is late',
  },
  { known: open, told: answered, isLate: true, stays: answered, why: 'a late answer is one' },
])('O10 of two forms of a question the newer stays: $why', ({ known, told, isLate, stays }) => {
  const thread = mergeParts(emptyThread, [createPart(1), known]);
  expect(mergeParts(thread, [told], isLate).parts[1]).toBe(stays);
});

test('W1 a greeting stands before the first part, and goes with whatever is there', () => {
  const asked = createPart(2, { author: operator, prompt: { kind: 'input', state: 'open' } });
  const greeting = toGreeting([createPart(1), asked]);
  expect(positionsOf(greeting)).toEqual([-1, 0]);
  expect(greeting.hasEarlier).toBe(false);
  // Of what has not begun there is nothing to read.
  expect(isAsking(greeting)).toBe(false);
  expect(mergeParts(greeting, [])).toBe(greeting);
  expect(positionsOf(mergeParts(greeting, createParts(1, 3)))).toEqual([1, 2, 3]);
  expect(positionsOf(mergeParts(greeting, createParts(2, 2)))).toEqual([2]);
});
