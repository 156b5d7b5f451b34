import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';

/** Renders what stands for an object once, as long as the object is the same: of thousands of rows, those that are not new cost nothing. */
export function useOnce<Item extends object>(): (
  item: Item,
  render: (item: Item) => JSX.Element,
) => JSX.Element {
  const rows = useRef(new WeakMap<Item, JSX.Element>());
  return (item, render) => {
    const row = rows.current.get(item) ?? render(item);
    rows.current.set(item, row);
    return row;
  };
}
