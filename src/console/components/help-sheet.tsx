import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { shortcuts } from '../state/shortcuts.ts';
import { Icon } from './icon.tsx';
import { useInbox } from './use-inbox.ts';

const keyNames: Record<string, string> = { Escape: 'Esc' };

/** Every shortcut, on one sheet. */
export function HelpSheet(): JSX.Element {
  const { controls, isApple } = useInbox();
  const dialog = useRef<HTMLDialogElement>(null);
  const isShown = controls.isHelpShown.value;
  const modifier = isApple ? '⌘' : 'Ctrl';
  const more = [
    { keys: [modifier, 'K'], text: 'Search from anywhere' },
    { keys: [modifier, '↵'], text: 'Send, or add the note' },
    { keys: [modifier, '⇧', '↵'], text: 'Send and close' },
    { keys: ['/'], text: 'Saved replies' },
  ];

  useLayoutEffect(() => {
    if (isShown) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isShown]);

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <dialog
      ref={dialog}
      class="help-sheet"
      aria-labelledby="help-title"
      onClose={() => controls.showHelp(false)}
      // A press beside the sheet is one on the dialog itself.
      onClick={(event) => event.target === dialog.current && controls.showHelp(false)}
    >
      <div class="help-content">
        <header class="help-head">
          <h2 id="help-title">Keyboard shortcuts</h2>
          <button
            type="button"
            class="icon-button"
            aria-label="Close shortcuts"
            onClick={() => controls.showHelp(false)}
          >
            <Icon name="close" size={18} />
          </button>
        </header>
        <dl class="help-list">
          {shortcuts.map(({ name, keys: [key = ''], text }) => (
            <Row key={name} keys={[keyNames[key] ?? key.toUpperCase()]} text={text} />
          ))}
          {more.map(({ keys, text }) => (
            <Row key={text} keys={keys} text={text} />
          ))}
        </dl>
        <p class="help-hint">
          In the list, the arrow keys move and Enter opens, too. While you are typing, letters are
          letters.
        </p>
      </div>
    </dialog>
  );
}

function Row({ keys, text }: { keys: readonly string[]; text: string }): JSX.Element {
  return (
    <div class="help-row">
      <dt>{text}</dt>
      <dd>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dd>
    </div>
  );
}
