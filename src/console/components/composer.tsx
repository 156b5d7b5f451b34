import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ConsoleConversation } from '../../contract/console/conversation.ts';
import { toBlocks } from '../../ui/block-text.ts';
import { hindranceOf, withUploads } from '../state/attachments.ts';
import { AttachButton } from './attachments/attach-button.tsx';
import { AttachmentTray } from './attachments/attachment-tray.tsx';
import { pastedFiles } from './attachments/carried-files.ts';
import { CollisionNotice } from './collision-notice.tsx';
import { ComposerTabs } from './composer-tabs.tsx';
import { isTooLong, TooLong } from './too-long.tsx';
import { NotKept } from './not-kept.tsx';
import { SavedRepliesControl, SavedRepliesPicker } from './saved-replies.tsx';
import { SendButtons } from './send-buttons.tsx';
import { useDraft } from './use-draft.ts';
import { useInbox } from './use-inbox.ts';

/** Where a teammate writes to the person, or a note for the others. Enter breaks the line: a reply cannot be taken back. */
export function Composer({ conversation }: { conversation: ConsoleConversation }): JSX.Element {
  const { composer, attachments, outgoing, controls, page, presence, connection, reading } =
    useInbox();
  const { id, state, contact } = conversation;
  const { kind, key } = useDraft(id);
  const isNote = kind === 'note';
  const text = composer.drafts.value.get(key) ?? '';
  const files = attachments.attachments.value.get(key) ?? [];
  const isEmpty = text.trim() === '' && files.length === 0;
  const canSend = !isEmpty && !isTooLong(text) && hindranceOf(files) === undefined;
  const field = useRef<HTMLTextAreaElement>(null);
  const [isPicking, setPicking] = useState(false);
  const wish = controls.composerFocus.value;
  const firstWish = useRef(wish);

  useLayoutEffect(() => {
    if (field.current !== null) fit(field.current);
  }, [text, kind]);
  // On a phone the focus would bring up the keyboard before anyone wants to write.
  useLayoutEffect(() => {
    if (wish !== firstWish.current || !page.isNarrow.peek()) focusAtEnd(field.current);
  }, [wish]);

  function write(next: string): void {
    const isBegunByPicker = text === '' && next === '/' && !isNote;
    if (isBegunByPicker) {
      setPicking(true);
      return;
    }
    composer.write(key, next);
    if (!isNote && next.trim() !== '') presence.write(connection, id);
  }
  function send(closes: boolean): void {
    if (!canSend) return;
    const blocks = withUploads(toBlocks(text), attachments.take(key));
    const closesAfter = closes ? reading.seen(id) : undefined;
    outgoing.send(id, blocks, { kind, closes: closesAfter ?? closes });
    // Once the note is on its way, the next one is a note too.
    controls.choose(id, kind);
    composer.write(key, '');
    field.current?.focus();
  }
  function onPaste(event: ClipboardEvent): void {
    const pasted = pastedFiles(event);
    if (pasted.length === 0 || attachments.limits.value === undefined) return;
    event.preventDefault();
    attachments.add(key, pasted);
  }
  function insert(saved: string): void {
    setPicking(false);
    composer.write(key, insertAt(field.current, text, saved));
    controls.focusComposer();
  }
  function onKeyDown(event: KeyboardEvent): void {
    const isComposing = event.isComposing || event.keyCode === 229;
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey) && !isComposing) {
      event.preventDefault();
      send(event.shiftKey && !isNote);
    } else if (event.key === 'Escape' && !isComposing) {
      // Out of the field, where the keys of the page hold again; once more leads back to the list.
      event.stopPropagation();
      document.querySelector<HTMLElement>('.log')?.focus();
    }
  }
  const placeholder = isNote
    ? 'Write a note. Only teammates see it.'
    : state === 'closed'
      ? 'Reply to reopen. Type / for a saved reply'
      : `Reply to ${contact.display_name}. Type / for a saved reply`;
  return (
    <footer class="thread-foot">
      <CollisionNotice />
      <NotKept />
      <form
        class={isNote ? 'composer is-note' : 'composer'}
        onSubmit={(event) => {
          event.preventDefault();
          send(false);
        }}
      >
        {isPicking && (
          <SavedRepliesPicker
            name={contact.display_name}
            onPick={insert}
            onLeave={(isGivenUp) => {
              setPicking(false);
              if (isGivenUp) controls.focusComposer();
            }}
          />
        )}
        <ComposerTabs id={id} kind={kind} />
        <div role="tabpanel" id="composer-panel" aria-labelledby={`composer-tab-${kind}`}>
          <textarea
            ref={field}
            class="composer-field"
            aria-label={isNote ? 'Note' : 'Reply'}
            aria-keyshortcuts={isNote ? 'n' : 'r'}
            placeholder={placeholder}
            rows={2}
            dir="auto"
            value={text}
            onInput={({ currentTarget }) => {
              write(currentTarget.value);
              // What is no draft, such as the sign that opens the saved replies, does not stay in the field.
              currentTarget.value = composer.drafts.peek().get(key) ?? '';
            }}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
          />
          <TooLong text={text} />
          <AttachmentTray draft={key} />
        </div>
        <div class="composer-foot">
          {!isNote && <SavedRepliesControl onOpen={() => setPicking(true)} isOpen={isPicking} />}
          <AttachButton
            onFiles={(picked) => {
              attachments.add(key, picked);
              controls.focusComposer();
            }}
          />
          <SendButtons isNote={isNote} isHeld={!canSend} onSend={send} />
        </div>
      </form>
    </footer>
  );
}

function focusAtEnd(field: HTMLTextAreaElement | null): void {
  if (field === null) return;
  field.focus({ preventScroll: true });
  field.setSelectionRange(field.value.length, field.value.length);
}

/** A saved reply goes where the cursor is. */
function insertAt(field: HTMLTextAreaElement | null, text: string, saved: string): string {
  const start = field?.selectionStart ?? text.length;
  const end = field?.selectionEnd ?? text.length;
  return text.slice(0, start) + saved + text.slice(end);
}

/** As high as its text, up to the limit of its style sheet. */
function fit(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}
