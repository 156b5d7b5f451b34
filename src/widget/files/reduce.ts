import { withoutMetadata } from '../../base/without-metadata.ts';

/** What eyes can tell apart in the whole window of a good screen. */
const longestPx = 2_560;
/** Below this nobody waits for a picture that is not too large. */
const worthItBytes = 1_500_000;
const quality = 0.85;
/** A tenth is what a second compression has to be worth. */
const enough = 0.9;

/** Of these every browser makes others. What moves is none of them. */
const reducible = /^image\/(p?jpe?g|png|webp|heic|heif)$/;

/** Whether it may become smaller. */
export function isReducible({ type }: Blob): boolean {
  return reducible.test(type);
}

/** As large as it may be, in the same shape. */
export function fitInto(width: number, height: number, longest = longestPx) {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** So much that it is worth telling. */
export function isFarSmaller(made: Blob, original: Blob): boolean {
  return made.size <= original.size * enough;
}

/** Whether a picture moves: what is made of it would not. */
export function isAnimated(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 1_000));
  return /acTL|ANIM/.test(head);
}

/**
 * A photograph as small as it can be without its being seen, and without what says where it was taken; itself where that cannot be made, or is what it is
 * already.
 */
export async function reduce(file: File): Promise<File> {
  if (!isReducible(file)) return file;
  const read = await file.arrayBuffer().catch(() => undefined);
  // Gone since it was chosen: whoever sends it will find out, and say so.
  if (read === undefined) return file;
  const bytes = new Uint8Array(read);
  const pieces = withoutMetadata(bytes);
  // What cannot be taken out is not drawn along.
  const isWorthIt = pieces === undefined ? 'always' : 'where smaller';
  const drawn = isAnimated(bytes)
    ? undefined
    : await redraw(file, isWorthIt).catch(() => undefined);
  if (drawn !== undefined) return drawn;
  return pieces?.length ? new File(pieces, file.name, { type: file.type }) : file;
}

async function redraw(
  file: File,
  isWorthIt: 'always' | 'where smaller',
): Promise<File | undefined> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const size = fitInto(picture.width, picture.height);
  const isLarge = size.width < picture.width || file.size > worthItBytes;
  const isWanted = isWorthIt === 'always' || isLarge;
  const made = isWanted ? await draw(picture, size, file.type) : undefined;
  picture.close();
  if (made === undefined) return undefined;
  if (isWorthIt === 'where smaller' && !isFarSmaller(made, file)) return undefined;
  return new File([made], renamed(file.name, made.type), { type: made.type });
}

async function draw(
  picture: ImageBitmap,
  { width, height }: { width: number; height: number },
  from: string,
): Promise<Blob | undefined> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (context === null || !isHonest(context)) return undefined;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  // What may be transparent stays so.
  const type = /png|webp/.test(from) ? 'image/webp' : 'image/jpeg';
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
  return blob ?? undefined;
}

/** Some browsers give pages noise in the place of what they have drawn. */
function isHonest(context: CanvasRenderingContext2D): boolean {
  context.fillStyle = '#369';
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  context.clearRect(0, 0, 1, 1);
  const isNear = (value: number | undefined, meant: number) => Math.abs((value ?? 0) - meant) < 3;
  return isNear(red, 0x33) && isNear(green, 0x66) && isNear(blue, 0x99);
}

function renamed(name: string, type: string): string {
  return `${name.replace(/\.\w+$/, '')}.${type.replace('image/', '').replace('jpeg', 'jpg')}`;
}
