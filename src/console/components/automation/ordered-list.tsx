import type { ComponentChildren, JSX, TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';
import { Glyph } from '../settings/glyph.tsx';

interface Props<Item> {
  label: string;
  items: readonly Item[];
  keyOf(item: Item): string;
  nameOf(item: Item): string;
  /** Its number among all, where these are only some. */
  placeOf?(item: Item, index: number): number;
  /** Without it the order stands. */
  onMove?: ((from: number, to: number) => void) | undefined;
  children(item: Item, index: number): ComponentChildren;
}

/** A list whose order means something. It is changed with buttons, or with Alt and an arrow from anywhere in an item. */
export function OrderedList<Item>(props: Props<Item>): JSX.Element {
  const { label, items, keyOf, nameOf, placeOf, onMove, children } = props;
  const [said, setSaid] = useState('');

  function move(from: number, to: number): void {
    const item = items[from];
    if (item === undefined || to < 0 || to >= items.length) return;
    onMove?.(from, to);
    setSaid(`${nameOf(item)} is now ${to + 1} of ${items.length}.`);
  }
  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>, index: number): void {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || step === 0 || onMove === undefined) return;
    event.preventDefault();
    move(index, index + step);
  }
  return (
    <>
      <ol class="card items ordered" aria-label={label}>
        {items.map((item, index) => (
          <li key={keyOf(item)} class="item" onKeyDown={(event) => onKeyDown(event, index)}>
            <span class="item-place" aria-hidden="true">
              {placeOf?.(item, index) ?? index + 1}
            </span>
            {children(item, index)}
            {onMove !== undefined && items.length > 1 && (
              <MoveButtons
                name={nameOf(item)}
                isFirst={index === 0}
                isLast={index === items.length - 1}
                onMove={(step) => move(index, index + step)}
              />
            )}
          </li>
        ))}
      </ol>
      <span role="status" class="unseen">
        {said}
      </span>
    </>
  );
}

interface MoveProps {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove(step: number): void;
}

/** At an end the button stays: the focus must not be lost where it has moved. */
function MoveButtons({ name, isFirst, isLast, onMove }: MoveProps): JSX.Element {
  return (
    <span class="move-buttons">
      <button
        type="button"
        class="icon-button is-small"
        aria-label={`Move ${name} up`}
        aria-keyshortcuts="Alt+ArrowUp"
        aria-disabled={isFirst}
        title="Move up (Alt ↑)"
        onClick={() => onMove(-1)}
      >
        <Glyph name="up" />
      </button>
      <button
        type="button"
        class="icon-button is-small"
        aria-label={`Move ${name} down`}
        aria-keyshortcuts="Alt+ArrowDown"
        aria-disabled={isLast}
        title="Move down (Alt ↓)"
        onClick={() => onMove(1)}
      >
        <Glyph name="down" />
      </button>
    </span>
  );
}
