/** Text in which case and accents make no difference, letter by letter as long as what it was made of. */
export function fold(text: string): string {
  return Array.from(text, (letter) => {
    const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return plain.length === letter.length ? plain : letter;
  }).join('');
}

/** Whether each word of what was typed begins a word of the text. */
export function matchesWords(text: string, typed: string): boolean {
  const words = toWords(text);
  return toWords(typed).every((part) => words.some((word) => word.startsWith(part)));
}

export function toWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
