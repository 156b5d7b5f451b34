import type { ThreadItem } from '../state/thread-items.ts';

/** In the place of each item that says what it said before stands the one from before. */
export function keepSame(
  before: ReadonlyMap<string, ThreadItem>,
  items: readonly ThreadItem[],
): ThreadItem[] {
  return items.map((item) => {
    const known = before.get(item.key);
    return known !== undefined && isSame(known, item) ? known : item;
  });
}

function isSame(one: object, other: object): boolean {
  const values = Object.values(other);
  return Object.values(one).every((value, index) => value === values[index]);
}
