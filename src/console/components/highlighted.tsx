import type { JSX } from 'preact';
import { highlight } from '../state/highlight.ts';

/** A text in which what was looked for stands out. */
export function Highlighted({ text, words }: { text: string; words: string }): JSX.Element {
  return (
    <>
      {highlight(text, words).map(({ text: piece, isFound }) =>
        isFound ? <mark>{piece}</mark> : piece,
      )}
    </>
  );
}
