import type { ThreadItem } from './thread-items.ts';

/** What is looked through for what is on show: pages, and the items of some. So neither are many. */
const pageSize = 50;

/** What stands together, under a number that stays when earlier ones come in. */
export type Page = [number: number, items: readonly ThreadItem[]];

export function toPages(items: readonly ThreadItem[]): Page[] {
  const pages = new Map<number, ThreadItem[]>();
  for (const item of items) {
    const number = Math.floor(item.position / pageSize);
    const page = pages.get(number);
    if (page === undefined) pages.set(number, [item]);
    else page.push(item);
  }
  return [...pages];
}
