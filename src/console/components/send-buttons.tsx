import type { JSX } from 'preact';
import { useInbox } from './use-inbox.ts';

interface Props {
  isNote: boolean;
  /** There is nothing that could be sent, or not all of it is there. */
  isHeld: boolean;
  onSend(closes: boolean): void;
}

export function SendButtons({ isNote, isHeld, onSend }: Props): JSX.Element {
  const { isApple } = useInbox();
  const modifier = isApple ? '⌘' : 'Ctrl ';
  return (
    <div class="send-buttons">
      {!isNote && (
        <button
          type="button"
          class="button is-quiet send-and-close"
          aria-keyshortcuts="Control+Shift+Enter Meta+Shift+Enter"
          disabled={isHeld}
          onClick={() => onSend(true)}
        >
          Send and close
        </button>
      )}
      <button
        type="submit"
        class="button is-primary"
        aria-label={isNote ? 'Add note' : 'Send reply'}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        disabled={isHeld}
      >
        {isNote ? 'Add note' : 'Send'}
        <kbd aria-hidden="true" data-keys={`${modifier}↵`} />
      </button>
    </div>
  );
}
