/** Red, green and blue, whole numbers up to 255. */
export type Rgb = readonly [number, number, number];

/** Any colours: what a workspace or a page has chosen, without a thought of who has to read it. */
export interface Brand {
  action: Rgb;
  background: Rgb;
  link: Rgb;
}

/** What they become, as custom properties. */
export type Shades = Record<
  | '--action'
  | '--on-action'
  | '--action-text'
  | '--action-edge'
  | '--head'
  | '--on-head'
  | '--link',
  string
>;

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];
const ink: Rgb = [20, 22, 43];

/** By day and by night, where a fill lies, and what text in the colour of action lies on at the worst: of the surfaces in `tokens.css` that which is nearest to it. */
export const grounds = {
  light: { surface: white, worst: [238, 240, 246] },
  dark: { surface: [25, 27, 38], worst: [40, 43, 58] },
} as const satisfies Record<string, Record<string, Rgb>>;

/** Of WCAG 2.2: text, and what is no text. */
const textRatio = 4.5;
const edgeRatio = 3;
/** So much a button stands out from what it lies on; its text says more. */
const fillRatio = 1.3;

/**
 * The nearest to a workspace's colours that everyone can read: text on each of them, and each of them as text, has a contrast of 4.5:1 at least, and
 * edges have 3:1.
 * @example shadesOf({ action, background: action, link: action }, 'dark')
 */
export function shadesOf({ action, background, link }: Brand, scheme: 'light' | 'dark'): Shades {
  const { surface, worst } = grounds[scheme];
  const [fill, onFill] = toFill(reach(action, surface, fillRatio));
  const [head, onHead] = toFill(background);
  return {
    '--action': toCss(fill),
    '--on-action': toCss(onFill),
    '--action-text': toCss(reach(action, worst, textRatio)),
    '--action-edge': toCss(reach(action, worst, edgeRatio)),
    '--head': toCss(head),
    '--on-head': toCss(onHead),
    '--link': toCss(reach(link, worst, textRatio)),
  };
}

/** @returns what lies below a text, and the text. White is what people know of a coloured button: a colour that is nearly dark enough for it is made so. */
function toFill(color: Rgb): readonly [Rgb, Rgb] {
  return contrast(color, white) < edgeRatio
    ? [color, ink]
    : [reach(color, white, textRatio), white];
}

/** The colour, or as little lighter or darker as it has to be. */
function reach(color: Rgb, ground: Rgb, ratio: number): Rgb {
  // Both poles are grey, and so is the way there the same for red, green and blue.
  const pole = contrast(ground, white) > contrast(ground, black) ? 255 : 0;
  let reached = color;
  for (let share = 0.02; contrast(reached, ground) < ratio; share += 0.02) {
    const mix = (value: number): number => Math.round(value + (pole - value) * share);
    reached = [mix(color[0]), mix(color[1]), mix(color[2])];
  }
  return reached;
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Rgb, other: Rgb): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color.map((value) =>
    value > 10 ? ((value / 255 + 0.055) / 1.055) ** 2.4 : value / 255 / 12.92,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toCss(color: Rgb): string {
  return `rgb(${color.join()})`;
}
