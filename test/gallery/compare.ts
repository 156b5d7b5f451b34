import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Of all pixels, how many may differ: what is rounded otherwise at an edge is nobody's fault. */
export const toleratedShare = 0.001;
/** From 0 to 1: how different two colours are before they count as different. */
const toleratedColour = 0.1;

export interface Comparison {
  /** Of all pixels; 1 where the sizes differ. */
  share: number;
  /** The difference as PNG; undefined where the sizes differ. */
  picture: Buffer | undefined;
}

/** Holds two PNGs beside each other. */
export function compare(left: Buffer, right: Buffer): Comparison {
  const [one, other] = [PNG.sync.read(left), PNG.sync.read(right)];
  const { width, height } = one;
  if (width !== other.width || height !== other.height) return { share: 1, picture: undefined };
  const difference = new PNG({ width, height });
  const count = pixelmatch(one.data, other.data, difference.data, width, height, {
    threshold: toleratedColour,
  });
  return { share: count / (width * height), picture: PNG.sync.write(difference) };
}
