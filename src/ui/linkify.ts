export type TextPiece =
  | { kind: 'text'; text: string }
  | { kind: 'link'; text: string; href: string };

const addressPattern = /\bhttps?:\/\/[^\s<>"']+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;
/** What ends a sentence is not part of an address. */
const trailingPattern = /[.,;:!?)\]}»”’]+$/;

/** Finds the web and mail addresses in a text. */
export function linkify(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(addressPattern)) {
    const address = match[0].replace(trailingPattern, '');
    if (match.index > end) pieces.push({ kind: 'text', text: text.slice(end, match.index) });
    const href = /^https?:/i.test(address) ? address : `mailto:${address}`;
    pieces.push({ kind: 'link', text: address, href });
    end = match.index + address.length;
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) });
  return pieces;
}
