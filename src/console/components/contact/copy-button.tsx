import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../../ui/icon.tsx';
import { Glyph } from '../settings/glyph.tsx';
import { useInbox } from '../use-inbox.ts';

const shownMs = 1_600;

/** Puts a text on the clipboard, and says so for a moment. */
export function CopyButton({ text, label }: { text: string; label: string }): JSX.Element {
  const { settings } = useInbox();
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), shownMs);
    return () => clearTimeout(timer);
  }, [isCopied]);

  return (
    <>
      <button
        type="button"
        class={isCopied ? 'copy-button is-done' : 'copy-button'}
        aria-label={label}
        title={label}
        onClick={() => void settings.copy(text).then(setIsCopied)}
      >
        {isCopied ? <Icon name="check" size={15} /> : <Glyph name="copy" size={15} />}
      </button>
      <span role="status" class="unseen">
        {isCopied && 'Copied'}
      </span>
    </>
  );
}
