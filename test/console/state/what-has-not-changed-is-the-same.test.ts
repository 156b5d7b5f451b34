import { expect, test } from 'vitest';
import type { ConsolePart } from '../../../src/contract/console/part.ts';
import { keepSame } from '../../../src/console/state/keep-same.ts';
import { toThreadItems } from '../../../src/console/state/thread-items.ts';
import { toPages } from '../../../src/console/state/to-pages.ts';
import { objectId } from '../makers.ts';

const self = { kind: 'teammate', id: objectId(1), name: 'Robin' } as const;
const contact = { kind: 'contact', id: objectId(2), name: 'Ada' } as const;
const all = Array.from(
  { length: 120 },
  (_, index) =>
    ({
      id: `part ${index + 1}`,
      position: index + 1,
      public_position: index + 1,
      kind: 'comment',
      author: index % 2 === 0 ? contact : self,
      blocks: [{ type: 'paragraph', text: 'Hello' }],
      created_at: index * 1_000,
    }) as unknown as ConsolePart,
);

test('T2 of a long thread only what has changed is another item when something comes in', () => {
  const before = toThreadItems(all.slice(0, -1), [], 0, self);
  const after = keepSame(before, toThreadItems(all, [], 0, self));
  // What came in, and the reply that the receipt has left.
  expect(after.filter((item) => !before.includes(item)).map(({ key }) => key)).toEqual([
    'part 118',
    'part 120',
  ]);
});

test('T2 an item with more to say is another one', () => {
  const [item] = [{ key: 'one', says: 1 }];
  expect(keepSame([item], [{ key: 'one', says: 1 }])[0]).toBe(item);
  const more = { key: 'one', says: 1, mail: undefined };
  expect(keepSame([item], [more])[0]).toBe(more);
});

test('T2 a page keeps its number and its items when earlier ones come in', () => {
  const items = toThreadItems(all, [], 0, self);
  const pages = new Map(toPages(items));
  const later = new Map(toPages(items.filter(({ position }) => position >= 60)));
  expect([...pages.keys()]).toEqual([0, 1, 2]);
  expect([...later.keys()]).toEqual([1, 2]);
  expect(later.get(2)).toEqual(pages.get(2));
});
