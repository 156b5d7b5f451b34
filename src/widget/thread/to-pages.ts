import type { ThreadItem } from '../state/thread-items.ts';
import type { Page } from './types.ts';

/** So many positions stand together: few enough that a frame in which a page comes near is not a long one. */
const pageSize = 12;

/** What stands together, each page under a number that stays when earlier ones come in. */
export function toPages(items: readonly ThreadItem[], isQuiet: boolean): Page[] {
  const pages = new Map<number, ThreadItem[]>();
  for (const item of items) {
    // What a bot greets with stands before the first, where it will be.
    const page = Math.max(0, Math.floor(item.position / pageSize));
    const rows = pages.get(page);
    if (rows === undefined) pages.set(page, [item]);
    else rows.push(item);
  }
  return [...pages].map(([page, rows], index) => {
    const after = pages.size - 1 - index;
    return [page, rows, after, isQuiet || after > 0];
  });
}
