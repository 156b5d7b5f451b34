import type { ComponentChildren, JSX, TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { MenuName } from '../models/controls-model.ts';
import { useInbox } from './use-inbox.ts';

interface Props {
  name: MenuName;
  /** What the button is called where its text does not say all. */
  label: string;
  /** What the part that opens is called. */
  popupLabel: string;
  /** For the button's look. */
  buttonClass: string;
  shortcut?: string | undefined;
  /** Which edge of the button it keeps to. */
  align?: 'start' | 'end';
  /** What stands on the button. */
  face: ComponentChildren;
  /** Shown while it is open; takes the focus by itself or has something that can. */
  children: ComponentChildren;
}

/** A button with something that opens at it, and closes when it is left. */
export function Dropdown(props: Props): JSX.Element {
  const { name, label, popupLabel, buttonClass, shortcut, align = 'start', face, children } = props;
  const { controls } = useInbox();
  const isOpen = controls.menu.value === name;
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);

  // Where nothing else has taken the focus, it goes back to where it came from.
  useLayoutEffect(() => {
    const { activeElement } = document;
    if (wasOpen.current && !isOpen && (activeElement === document.body || activeElement === null))
      button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  useEffect(() => {
    if (!isOpen) return undefined;
    const onPointerDown = (event: PointerEvent): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target))
        controls.closeMenu();
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [isOpen]);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLDivElement>): void {
    if (event.key !== 'Escape' || !isOpen || event.isComposing) return;
    // One press closes one thing.
    event.stopPropagation();
    event.preventDefault();
    button.current?.focus();
    controls.closeMenu();
  }
  function onFocusOut({ relatedTarget }: TargetedEvent<HTMLDivElement, FocusEvent>): void {
    if (relatedTarget instanceof Node && !root.current?.contains(relatedTarget) && isOpen)
      controls.closeMenu();
  }
  return (
    <div
      ref={root}
      class="dropdown"
      role="presentation"
      onKeyDown={onKeyDown}
      onFocusOut={onFocusOut}
    >
      <button
        ref={button}
        type="button"
        class={buttonClass}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-keyshortcuts={shortcut}
        title={shortcut === undefined ? undefined : `${label} (${shortcut.toUpperCase()})`}
        onClick={() => controls.toggle(name)}
      >
        {face}
      </button>
      {isOpen && (
        <div class={`popup is-at-${align}`} role="dialog" aria-label={popupLabel}>
          {children}
        </div>
      )}
    </div>
  );
}
