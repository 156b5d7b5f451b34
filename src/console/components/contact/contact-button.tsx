import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Glyph } from '../settings/glyph.tsx';
import { useInbox } from '../use-inbox.ts';

/** Shows the person beside the conversation, or puts them away. */
export function ContactButton(): JSX.Element {
  const { contactPanel } = useInbox();
  const isOver = contactPanel.isOver.value;
  const button = useRef<HTMLButtonElement>(null);
  const wasOver = useRef(false);
  useLayoutEffect(() => {
    if (wasOver.current && !isOver) button.current?.focus({ preventScroll: true });
    wasOver.current = isOver;
  }, [isOver]);

  return (
    <button
      ref={button}
      type="button"
      class="icon-button"
      aria-label="Person"
      title="Person"
      aria-expanded={contactPanel.isOpen.value}
      onClick={() => contactPanel.toggle()}
    >
      <Glyph name="person" size={20} />
    </button>
  );
}
