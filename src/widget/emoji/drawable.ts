import type { EmojiData, OneEmoji } from '../../contract/messenger/emoji.ts';

/** One of each version that every system draws which draws the version. */
const ofVersions: readonly (readonly [version: number, emoji: string])[] = [
  [17, '🫪'],
  [16, '🫩'],
  [15.1, '🐦‍🔥'],
  [15, '🫨'],
  [14, '🫠'],
  [13.1, '😮‍💨'],
  [13, '🥲'],
  [12, '🥱'],
];
const flag = '🇫🇷';
const isFlag = /^\p{RI}{2}$/u;
/** No font will ever have it. */
const unassigned = '\u{10fffe}';
const sizePx = 16;

/** Draws an emoji in a colour. @returns what stands for its pixels, and its width; undefined where pages may not look at what they draw */
export type Draw = (emoji: string, color: string) => { pixels: string; width: number } | undefined;

/**
 * Of the emoji those that this system draws: the others would be boxes, and flags letters. Where it cannot be told, all.
 * @param draw pictures look the same whatever colour they are drawn in
 */
export function drawable({ groups, tones }: EmojiData, draw: Draw): EmojiData {
  const usual = draw('😀', '#000');
  const missing = draw(unassigned, '#000');
  /** What is not known as one is drawn as several, side by side. */
  const isOne = (drawn: ReturnType<Draw>): boolean =>
    (drawn?.width ?? 0) < (usual?.width ?? 0) * 1.5;
  function isPicture(emoji: string): boolean {
    const drawn = draw(emoji, '#000');
    return drawn?.pixels === draw(emoji, '#f00')?.pixels && isOne(drawn);
  }
  if (usual === undefined || usual.pixels === missing?.pixels) return { groups, tones };
  const newest = ofVersions.find(([, emoji]) => isPicture(emoji))?.[0] ?? 11;
  const hasPictures = isPicture('😀');
  const hasFlags = isPicture(flag);
  function isDrawn([emoji, , , version]: OneEmoji): boolean {
    if (hasPictures) return version <= newest && (hasFlags || !isFlag.test(emoji));
    // A font of signs has some of them, in one colour.
    const drawn = draw(emoji, '#000');
    return isOne(drawn) && drawn?.pixels !== missing?.pixels;
  }
  return {
    tones,
    groups: groups.map(({ name, emoji }) => ({ name, emoji: emoji.filter(isDrawn) })),
  };
}

export function createDraw(document: Document): Draw {
  const canvas = document.createElement('canvas');
  canvas.width = sizePx;
  canvas.height = sizePx;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (emoji, color) => {
    if (context === null) return undefined;
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.textBaseline = 'top';
    context.font = `${sizePx}px sans-serif`;
    context.fillStyle = color;
    context.fillText(emoji, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let pixels = 0;
    for (const value of data) pixels = (pixels * 31 + value) | 0;
    return { pixels: `${pixels}`, width: context.measureText(emoji).width };
  };
}
