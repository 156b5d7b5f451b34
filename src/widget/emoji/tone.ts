const firstTone = 0x1f3fb;
/** Asks for a picture where a sign could be text; a tone says so by itself. */
const asPicture = '\ufe0f';

/**
 * The same emoji in a skin tone: the tone follows the first sign.
 * @param tone 0: none, 1 to 5: from light to dark
 */
export function withTone(emoji: string, tone: number): string {
  if (tone === 0) return emoji;
  const [first = '', second, ...rest] = emoji;
  const others = second === undefined || second === asPicture ? rest : [second, ...rest];
  return first + String.fromCodePoint(firstTone + tone - 1) + others.join('');
}
