import { fold, toWords } from './fold.ts';

export interface HighlightPiece {
  text: string;
  isFound: boolean;
}

/** A text in pieces, those that were looked for apart from the rest. */
export function highlight(text: string, searched: string): HighlightPiece[] {
  const wanted = toWords(searched);
  const folded = fold(text);
  const pieces: HighlightPiece[] = [];
  let end = 0;
  for (const { index, 0: word } of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    const length = Math.max(
      0,
      ...wanted.filter((part) => word.startsWith(part)).map((part) => part.length),
    );
    if (length === 0) continue;
    if (index > end) pieces.push({ text: text.slice(end, index), isFound: false });
    pieces.push({ text: text.slice(index, index + length), isFound: true });
    end = index + length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isFound: false });
  return pieces;
}
