import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { useInbox } from '../use-inbox.ts';
import { limitsText } from './attachment-texts.ts';

/** Lets files be picked. What may come is said before. */
export function AttachButton({ onFiles }: { onFiles(files: File[]): void }): JSX.Element | null {
  const { attachments, locale } = useInbox();
  const input = useRef<HTMLInputElement>(null);
  const limits = attachments.limits.value;
  if (limits === undefined) return null;
  return (
    <>
      <button
        type="button"
        class="button is-quiet"
        aria-label="Attach a file"
        aria-describedby="attach-limits"
        title={`Attach a file. ${limitsText(limits, locale)}`}
        onClick={() => input.current?.click()}
      >
        <Icon name="clip" size={16} />
      </button>
      <span id="attach-limits" hidden>
        {limitsText(limits, locale)}
      </span>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file can be picked again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
