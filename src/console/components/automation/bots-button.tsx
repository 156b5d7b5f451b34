import type { JSX } from 'preact';
import { Glyph } from '../settings/glyph.tsx';
import { useInbox } from '../use-inbox.ts';

/** Shows what the bots did here, where they did anything. */
export function BotsButton(): JSX.Element | null {
  const { bots } = useInbox();
  const automation = bots.automation.value;
  const isOpen = bots.isOpen.value;
  const isEmpty =
    automation === undefined || automation.runs.length + automation.decisions.length === 0;
  if (isEmpty && !isOpen) return null;
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
