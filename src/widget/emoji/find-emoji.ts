import type { OneEmoji } from '../../contract/messenger/emoji.ts';

/** Without the case and the marks that people leave out when they search. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Those of which each word that was typed begins a word: of what they are called first, then of what else they are found under. */
export function findEmoji(all: readonly OneEmoji[], typed: string): OneEmoji[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const byName: OneEmoji[] = [];
  const byTag: OneEmoji[] = [];
  for (const one of all) {
    const [emoji, name, tags] = one;
    const called = ` ${fold(name)}`;
    const found = `${called} ${fold(tags)} ${emoji}`;
    if (words.every((word) => called.includes(` ${word}`))) byName.push(one);
    else if (words.every((word) => found.includes(` ${word}`))) byTag.push(one);
  }
  return [...byName, ...byTag];
}
