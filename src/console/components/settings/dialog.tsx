import type { ComponentChildren, JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../../../ui/icon.tsx';

interface Props {
  title: string;
  /** For what has more beside each other than a line. */
  isWide?: boolean;
  onClose(): void;
  children: ComponentChildren;
}

/**
 * Over everything else until it is answered or put away. The browser holds the focus in it and gives it back
 * to where it was.
 */
export function Dialog({ title, isWide = false, onClose, children }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // The first thing to fill in, else the first answer: not the cross, which comes first.
    const field = element?.querySelector<HTMLElement>('input, textarea, select');
    (field ?? element?.querySelector<HTMLElement>('footer button'))?.focus();
    return () => element?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      class={isWide ? 'dialog is-wide' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        // What is pressed here is not for those below.
        event.stopPropagation();
        // A browser closes at the second press whatever the first was answered with: it is not left to it.
        if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header class="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label="Close dialog"
          onClick={() => onClose()}
        >
          <Icon name="close" size={18} />
        </button>
      </header>
      {children}
    </dialog>
  );
}
