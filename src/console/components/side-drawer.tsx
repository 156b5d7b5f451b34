import type { ComponentChildren, JSX, TargetedFocusEvent, TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useInbox } from './use-inbox.ts';

interface Props {
  /** What it is called, and closed as. */
  label: string;
  /** What is on show beside it: when that changes, it has done its work. */
  place: string;
  children: ComponentChildren;
}

/** The bar at the side. Where there is no room for it, it comes in over the page and goes when it is left. */
export function SideDrawer({ label, place, children }: Props): JSX.Element {
  const { controls } = useInbox();
  const isShown = controls.isSidebarShown.value;
  const bar = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);

  useEffect(() => controls.showSidebar(false), [place]);
  // In, the focus is where one is; out, where it came from, unless it has gone elsewhere by itself.
  useEffect(() => {
    if (isShown) {
      opener.current = document.activeElement;
      const first = bar.current?.querySelector<HTMLElement>('[aria-current]');
      (first ?? bar.current?.querySelector<HTMLElement>('a, button'))?.focus();
    } else {
      const { activeElement } = document;
      const isLost = activeElement === document.body || bar.current?.contains(activeElement);
      if (isLost && opener.current instanceof HTMLElement) opener.current.focus();
      opener.current = null;
    }
  }, [isShown]);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>): void {
    if (event.key !== 'Escape' || !isShown) return;
    event.stopPropagation();
    controls.showSidebar(false);
  }
  function onFocusOut({ relatedTarget, currentTarget }: TargetedFocusEvent<HTMLElement>): void {
    if (isShown && relatedTarget instanceof Node && !currentTarget.contains(relatedTarget))
      controls.showSidebar(false);
  }
  return (
    <>
      {isShown && (
        <button
          type="button"
          class="sidebar-shade"
          aria-label={`Close ${label.toLowerCase()}`}
          tabIndex={-1}
          onClick={() => controls.showSidebar(false)}
        />
      )}
      <aside
        ref={bar}
        class={isShown ? 'sidebar is-shown' : 'sidebar'}
        aria-label={label}
        onKeyDown={onKeyDown}
        onFocusOut={onFocusOut}
      >
        {children}
      </aside>
    </>
  );
}
