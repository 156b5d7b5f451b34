import type { JSX, TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { fillIn } from '../state/directory.ts';
import { findSavedReplies } from '../state/saved-replies.ts';
import { Icon } from './icon.tsx';
import { PickList, type PickOption } from './pick-list.tsx';
import { useInbox } from './use-inbox.ts';

interface ControlProps {
  isOpen: boolean;
  onOpen(): void;
}

export function SavedRepliesControl({ isOpen, onOpen }: ControlProps): JSX.Element {
  return (
    <button
      type="button"
      class="button is-quiet"
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      aria-label="Saved replies"
      title="Saved replies (/)"
      onClick={onOpen}
    >
      <Icon name="saved" size={16} />
      <span class="button-text">Saved replies</span>
    </button>
  );
}

interface PickerProps {
  /** What the person is called. */
  name: string;
  onPick(text: string): void;
  /** @param isGivenUp the focus has not gone elsewhere already */
  onLeave(isGivenUp: boolean): void;
}

/** Texts to begin with; each is shown as it will stand in the reply. */
export function SavedRepliesPicker({ name, onPick, onLeave }: PickerProps): JSX.Element {
  const { directory } = useInbox();
  const [typed, setTyped] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const replies = directory.savedReplies.value;

  function pick({ key }: PickOption): void {
    const reply = replies.find(({ id }) => id === key);
    if (reply !== undefined) onPick(fillIn(reply.text, name));
  }
  function onKeyDown(event: TargetedKeyboardEvent<HTMLDivElement>): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    event.preventDefault();
    onLeave(true);
  }
  function onFocusOut({ relatedTarget }: TargetedEvent<HTMLDivElement, FocusEvent>): void {
    if (relatedTarget instanceof Node && !root.current?.contains(relatedTarget)) onLeave(false);
  }
  return (
    <div
      ref={root}
      class="popup saved-replies"
      role="dialog"
      aria-label="Saved replies"
      onKeyDown={onKeyDown}
      onFocusOut={onFocusOut}
    >
      <PickList
        label="Saved replies"
        placeholder="Find a saved reply…"
        options={findSavedReplies(replies, typed).map(({ id, title, text }) => ({
          key: id,
          label: title,
          hint: fillIn(text, name),
        }))}
        onPick={pick}
        onText={setTyped}
        emptyText={
          replies.length === 0
            ? 'There are no saved replies yet. They are written in the settings.'
            : 'No saved reply has these words.'
        }
      />
    </div>
  );
}
