import type { ThreadItem } from '../state/thread-items.ts';
import type { Page } from './types.ts';

/** So many positions stand together. */
const pageSize = 40;

/** What stands together, each page under a number that stays when earlier ones come in. */
export function toPages(items: readonly ThreadItem[]): Page[] {
  const pages = new Map<number, ThreadItem[]>();
  for (const item of items) {
    // What a bot greets with stands before the first, where it will be.
    const page = Math.max(0, Math.floor(item.position / pageSize));
    pages.set(page, [...(pages.get(page) ?? []), item]);
  }
  return [...pages];
}
