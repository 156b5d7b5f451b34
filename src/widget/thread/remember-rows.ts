import type { ThreadItem } from '../state/thread-items.ts';
import { keepSame } from './keep-same.ts';
import { withLines } from './with-lines.ts';

type Row<Element> = (item: ThreadItem) => Element;

/**
 * Renders each row once, as long as nothing about it changes: a message on its way is told of ten times, and each time the whole thread is asked for.
 */
export function rememberRows<Element>() {
  let known: ReadonlyMap<string, ThreadItem> = new Map();
  const rows = new WeakMap<ThreadItem, Element>();
  return {
    withLines(items: readonly ThreadItem[], readPosition?: number): ThreadItem[] {
      const lined = keepSame(known, withLines(items, readPosition));
      known = new Map(lined.map((item) => [item.key, item]));
      return lined;
    },
    once: (render: Row<Element>) => (item: ThreadItem) => {
      const row = rows.get(item) ?? render(item);
      rows.set(item, row);
      return row;
    },
  };
}
