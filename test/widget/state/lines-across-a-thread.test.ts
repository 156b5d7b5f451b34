import { expect, test } from 'vitest';
import type { Part } from '../../../src/contract/part.ts';
import { toThreadItems } from '../../../src/widget/state/thread-items.ts';
import { withLines } from '../../../src/widget/thread/with-lines.ts';
import { toPages } from '../../../src/widget/thread/to-pages.ts';
import { createPart, createParts, visitor } from '../makers.ts';

/** By whatever zone the test runs in. */
const noon = (day: number) => new Date(2026, 0, day, 12).getTime();
function on(position: number, day: number, more: Partial<Part> = {}): Part {
  return createPart(position, { created_at: noon(day) + position * 1_000, ...more });
}
function shown(parts: readonly Part[], readPosition?: number): string[] {
  return withLines(toThreadItems(parts, [], 0), readPosition).map((item) =>
    item.kind === 'message'
      ? `${item.isFirst ? '[' : ''}${item.position}${item.isLast ? ']' : ''}`
      : item.kind,
  );
}

test('S8 each day stands above what was said on it, and parts what was said in one breath', () => {
  const midnight = new Date(2026, 0, 16).getTime();
  const late = createPart(1, { created_at: midnight - 1_000 });
  const early = createPart(2, { created_at: midnight + 1_000 });
  expect(shown([late, early])).toEqual(['day', '[1]', 'day', '[2]']);
  expect(shown([on(1, 15), on(2, 15), on(3, 17)])).toEqual(['day', '[1', '2]', 'day', '[3]']);
});

test('S8 what was not read when it was opened stands under a line', () => {
  const parts = [on(1, 15), on(2, 15), on(3, 15)];
  expect(shown(parts, 1)).toEqual(['day', '[1]', 'unread', '[2', '3]']);
  expect(shown(parts, 3)).toEqual(['day', '[1', '2', '3]']);
  expect(shown(parts)).toEqual(['day', '[1', '2', '3]']);
});

test('S8 what the visitor has written themselves is not unread', () => {
  const parts = [on(1, 15), on(2, 15, { author: visitor }), on(3, 15)];
  expect(shown(parts, 1)).toEqual(['day', '[1]', '[2]', 'unread', '[3]']);
});

test('S8 a teammate’s opening is said, the visitor’s own message says it itself', () => {
  const close = on(2, 15, { kind: 'close', blocks: [] });
  const open = on(3, 15, { kind: 'open', blocks: [] });
  expect(shown([on(1, 15), close, open])).toEqual(['day', '[1]', 'closed', 'opened']);
  expect(shown([on(1, 15), close, { ...open, author: visitor }])).toEqual(['day', '[1]', 'closed']);
});

test('a page keeps its number and what is in it when earlier ones come in', () => {
  const pagesOf = (from: number) => toPages(toThreadItems(createParts(from, 60), [], 0), false);
  const keysOf = (from: number) =>
    new Map(pagesOf(from).map(([page, items]) => [page, items.map(({ key }) => key)]));
  const [before, after] = [keysOf(40), keysOf(10)];
  expect([...after.keys()]).toEqual([0, 1, 2, 3, 4, 5]);
  expect([...before.keys()]).toEqual([3, 4, 5]);
  expect(after.get(4)).toEqual(before.get(4));
  expect(after.get(5)).toEqual(before.get(5));
});
