import { orientationOf } from './tiff-orientation.ts';

const [startOfImage, endOfImage, startOfScan] = [0xd8, 0xd9, 0xda];
const [app0, app1, app2, app14, app15, comment] = [0xe0, 0xe1, 0xe2, 0xee, 0xef, 0xfe];

/**
 * The pieces of a JPEG without what cameras and programs say in it: of that, how it lies is kept, and what colours mean. What is behind its end goes
 * too, for phones put films and further pictures there.
 * @returns undefined where it is not whole
 */
export function jpegWithoutMetadata(bytes: Uint8Array<ArrayBuffer>): BlobPart[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: BlobPart[] = [bytes.subarray(0, 2)];
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1];
    if (marker === 0xff) {
      // Before a marker there may be any number of these.
      at += 1;
      continue;
    }
    let end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return undefined;
    if (marker === startOfScan) end = endOfScan(bytes, end);
    const segment = bytes.subarray(at, end);
    if (isPicture(marker ?? 0, segment)) kept.push(segment);
    else if (marker === app1 && says(segment, 'Exif\0\0'))
      kept.push(...lying(segment.subarray(10)));
    at = end;
    if (bytes[at] === 0xff && bytes[at + 1] === endOfImage) {
      return [...kept, bytes.subarray(at, at + 2)];
    }
  }
  return undefined;
}

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === startOfImage && bytes[2] === 0xff;
}

/** Whether what is drawn depends on it. */
function isPicture(marker: number, segment: Uint8Array): boolean {
  if (marker === app2) return says(segment, 'ICC_PROFILE\0');
  if (marker === app0 || marker === app14) return true;
  return marker !== comment && (marker < app0 || marker > app15);
}

function says(segment: Uint8Array, name: string): boolean {
  return [...name].every((letter, index) => segment[index + 4] === letter.charCodeAt(0));
}

/** Where the next marker is: in between, the sign of one is followed by a zero, or by one of those with which a decoder begins anew. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

/** A segment that says how the picture lies and nothing else; none where it lies as it is. */
function lying(tiff: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const orientation = orientationOf(tiff);
  if (orientation === 1) return [];
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0];
  const header = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const entry = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return [new Uint8Array([0xff, app1, 0, 34, ...exif, ...header, ...entry])];
}
