import type { JSX } from 'preact';
import { Glyph } from '../settings/glyph.tsx';
import { useInbox } from '../use-inbox.ts';

/** Shows what the bots did here. */
export function BotsButton(): JSX.Element {
  const { bots } = useInbox();
  const isOpen = bots.isOpen.value;
  return (
    <button
      type="button"
      class="conversation-tag-add bots-button"
      aria-expanded={isOpen}
      aria-controls="bots-panel"
      onClick={() => bots.show(!isOpen)}
    >
      <Glyph name="bot" size={15} />
      What the bots did
    </button>
  );
}
