import type { JSX } from 'preact';
import { copyText } from './copy-text.ts';
import type { FilesTools } from './types.ts';

/** So long the button says that it is done. */
const saidMs = 2_000;

/** A piece of code, with a button that copies it. */
export function createCodeView({
  h,
  signal,
  clock,
  texts,
}: Pick<FilesTools, 'h' | 'signal' | 'clock' | 'texts'>) {
  /** What was copied last, for a moment. Its block becomes another when the server has taken it. */
  const copied = signal<string | undefined>(undefined);

  return function Code({ block }: { block: { text: string } }): JSX.Element {
    const isCopied = copied.value === block.text;
    return h(
      'div',
      { class: 'code' },
      h('pre', { dir: 'ltr', tabIndex: 0 }, block.text),
      h(
        'button',
        {
          type: 'button',
          class: 'copy',
          async onClick({ currentTarget }: { currentTarget: HTMLElement }) {
            await copyText(block.text, currentTarget);
            copied.value = block.text;
            clock.after(saidMs, () => copied.peek() === block.text && (copied.value = undefined));
          },
        },
        isCopied ? texts.copied : texts.copy,
      ),
      // A change of its name is not said by every screen reader.
      h('span', { class: 'unseen', role: 'status' }, isCopied && texts.copied),
    );
  };
}
