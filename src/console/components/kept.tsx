import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  isShown: boolean;
  children: ComponentChildren;
}

/** What stays as it is while it is not on show: forms with what is typed in them, dialogs that are open, the place of the focus. */
export function Kept({ isShown, children }: Props): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  const focused = useRef<Element | null>(null);
  const dialogs = useRef<readonly HTMLDialogElement[]>([]);

  useLayoutEffect(() => {
    if (isShown) {
      dialogs.current.filter((dialog) => dialog.isConnected).forEach(open);
      if (focused.current instanceof HTMLElement) focused.current.focus({ preventScroll: true });
    } else {
      focused.current = document.activeElement;
      // One that is open keeps everything else of the page from being reached, also while it cannot be seen.
      dialogs.current = [...(root.current?.querySelectorAll('dialog') ?? [])].filter(shut);
    }
  }, [isShown]);

  return (
    <div ref={root} class="kept" hidden={!isShown}>
      {children}
    </div>
  );
}

function open(dialog: HTMLDialogElement): void {
  if (!dialog.open) dialog.showModal();
}

/** @returns whether it was open. To whoever has opened it, it still is: it does not hear of it. */
function shut(dialog: HTMLDialogElement): boolean {
  const wasOpen = dialog.open;
  if (wasOpen) {
    // The browser tells it later, and once.
    dialog.addEventListener('close', (event) => event.stopImmediatePropagation(), {
      capture: true,
      once: true,
    });
    dialog.close();
  }
  return wasOpen;
}
