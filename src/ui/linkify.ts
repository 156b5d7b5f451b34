export type TextPiece =
  | { kind: 'text'; text: string }
  | { kind: 'link'; text: string; href: string };

/**
 * No more letters before the `@` than mail allows: longer ones would take long to look through. Of phone numbers those with a country's code: others may
 * be anything, and can be called from one country alone.
 */
const addressPattern =
  /\bhttps?:\/\/[\p{L}\p{N}[][^\s<>"']*|[\p{L}\p{N}_][\p{L}\p{N}_.+-]{0,63}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|(?<![\p{L}\p{N}+])\+[1-9](?:[ ().-]{0,2}\d){6,14}(?![\p{L}\p{N}@])/giu;
/** What ends a sentence is not part of an address. */
const endings = new Set('.,;:!?…»”’،؛؟。，、！？）】」』');
const brackets = { ')': '(', ']': '[', '}': '{' };

/** Finds the web and mail addresses in a text, and the phone numbers. */
export function linkify(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(addressPattern)) {
    const address = withoutEnding(match[0]);
    if (match.index > end) pieces.push({ kind: 'text', text: text.slice(end, match.index) });
    pieces.push({ kind: 'link', text: address, href: toHref(address) });
    end = match.index + address.length;
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) });
  return pieces;
}

function toHref(address: string): string {
  if (/^https?:/i.test(address)) return address;
  if (address.startsWith('+')) return `tel:+${address.replace(/\D/g, '')}`;
  return `mailto:${address}`;
}

/** A closing bracket stays where the address has opened it. */
function withoutEnding(address: string): string {
  const unopened = new Map(
    Object.entries(brackets).map(([close, open]) => [
      close,
      address.split(close).length - address.split(open).length,
    ]),
  );
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    const count = unopened.get(last) ?? 0;
    if (count <= 0 && !endings.has(last)) break;
    unopened.set(last, count - 1);
  }
  return address.slice(0, end);
}
