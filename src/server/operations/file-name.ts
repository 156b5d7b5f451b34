/** As many as file systems take; what is longer loses its middle, not its ending. */
const mostBytes = 255;
/** Longer ones are no endings. */
const mostEndingLength = 16;

/** Control characters, and what turns the direction of writing so that `gpj.exe` reads as `exe.jpg`. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** What a file is called, without where it lay and without what nobody sees. */
export function toFileName(given: string): string {
  // By way of UTF-8, in which there is no half of a character.
  const last = Buffer.from(given).toString().split(/[/\\]/).at(-1) ?? '';
  const seen = last.replaceAll(unseen, '').normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  return /^\.*$/.test(seen) ? 'file' : shorten(seen);
}

function shorten(name: string): string {
  if (Buffer.byteLength(name) <= mostBytes) return name;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= mostEndingLength ? name.slice(dot) : '';
  const room = mostBytes - Buffer.byteLength(ending);
  let beginning = '';
  let length = 0;
  for (const character of name) {
    length += Buffer.byteLength(character);
    if (length > room) break;
    beginning += character;
  }
  return beginning + ending;
}
