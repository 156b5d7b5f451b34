import type { ThreadItem } from '../state/thread-items.ts';
import { keepSame } from './keep-same.ts';
import { toPages } from './to-pages.ts';
import type { Page } from './types.ts';
import { withLines } from './with-lines.ts';

/**
 * Renders each row, and each page of rows, once, as long as nothing about it changes: a message on its way is told of ten times, and each time the whole
 * thread is asked for.
 */
export function rememberRows<Element>() {
  const items = new Map<string, ThreadItem>();
  const pages = new Map<number, Page>();
  const rendered = new WeakMap<object, Element>();
  return {
    withLines: (all: readonly ThreadItem[], readPosition?: number): ThreadItem[] =>
      keepSame(items, withLines(all, readPosition), ({ key }) => key),
    toPages: (all: readonly ThreadItem[], isQuiet = false): Page[] =>
      keepSame(pages, toPages(all, isQuiet), ([page]) => page, isSamePage),
    once:
      <Shown extends object>(render: (shown: Shown) => Element) =>
      (shown: Shown): Element => {
        const element = rendered.get(shown) ?? render(shown);
        rendered.set(shown, element);
        return element;
      },
  };
}

function isSamePage(one: Page, other: Page): boolean {
  const [here, there] = [toFlat(one), toFlat(other)];
  return here.length === there.length && here.every((value, index) => value === there[index]);
}

/** By hand: there are pages that take the arrays' own way away. */
function toFlat([number, rows, after, isQuiet]: Page): unknown[] {
  return [number, after, isQuiet, ...rows];
}
