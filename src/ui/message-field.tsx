import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { NewBlock } from '../contract/block.ts';
import { toBlocks } from './block-text.ts';
import { Icon } from './icon.tsx';

interface Props {
  text: string;
  onText(text: string): void;
  onSend(blocks: NewBlock[]): void;
  /** Accessible names and the hint in the empty field. */
  labels: { field: string; placeholder: string; send: string };
  /** Takes the focus when this changes. */
  focusKey?: string | undefined;
  /** There is something to send beside the text. */
  hasMore?: boolean | undefined;
  /** What stands between the text and the button that sends it. */
  children?: ComponentChildren;
}

/** Of a whole message, as the server counts: what is longer stays in the field, so that nothing is cut off what is pasted. */
export const maxLength = 10_000;

/** Where a message is written: grows with its text; Enter sends, Shift+Enter breaks the line. Where there is no Shift to be held, Enter breaks the line. */
export function MessageField({
  text,
  onText,
  onSend,
  labels,
  focusKey,
  hasMore,
  children,
}: Props): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  const isHeld = text.length > maxLength || (!hasMore && text.trim() === '');

  useLayoutEffect(() => {
    fit(field.current);
  }, [text]);
  useLayoutEffect(() => {
    if (focusKey) field.current?.focus({ preventScroll: true });
  }, [focusKey]);

  function submit(event: Event): void {
    event.preventDefault();
    if (isHeld) return;
    onSend(toBlocks(text));
    onText('');
    field.current?.focus();
  }
  function onKeyDown(event: KeyboardEvent): void {
    // While an input method composes, Enter chooses a candidate; Safari says so by the key code alone.
    const isComposing = event.isComposing || event.keyCode === 229;
    if (event.key === 'Enter' && !event.shiftKey && !isComposing && !isTouched()) submit(event);
  }

  return (
    // No form: frames in a sandbox may forbid them.
    <div class="message-field">
      <textarea
        ref={field}
        aria-label={labels.field}
        placeholder={labels.placeholder}
        rows={1}
        // Empty, it is read as the page around it.
        dir={text ? 'auto' : undefined}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {children}
      <button
        type="button"
        class="send"
        aria-label={labels.send}
        disabled={isHeld}
        onClick={submit}
      >
        <Icon name="send" size={18} />
      </button>
    </div>
  );
}

/** Fingers come first on this device: its keyboard is on the screen. */
export function isTouched(): boolean {
  return matchMedia('(hover:none)').matches;
}

/** As high as its text, up to the limit of its style sheet, where browsers do not see to that themselves. */
function fit(field: HTMLTextAreaElement | null): void {
  if (field === null || CSS.supports('field-sizing:content')) return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}
