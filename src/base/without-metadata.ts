import { isJpeg, jpegWithoutMetadata } from './jpeg-without-metadata.ts';
import { orientationOf } from './tiff-orientation.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * A JPEG, PNG or WebP without what cameras and programs have put into it: where it was taken, when, with what, by whom. Not one pixel changes.
 * @returns the pieces it consists of, none where there is nothing to take away; undefined for what is no such picture, or cannot be taken apart
 */
export function withoutMetadata(bytes: Bytes): BlobPart[] | undefined {
  const pieces = piecesOf(bytes);
  const size = pieces?.reduce((sum, piece) => sum + (piece as Bytes).byteLength, 0);
  return size === bytes.length ? [] : pieces;
}

function piecesOf(bytes: Bytes): BlobPart[] | undefined {
  if (isJpeg(bytes)) return jpegWithoutMetadata(bytes);
  if (textAt(bytes, 1, 3) === 'PNG') return pngWithoutMetadata(bytes);
  const isWebp = textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP';
  return isWebp ? webpWithoutMetadata(bytes) : undefined;
}

const pngMetadata = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

function pngWithoutMetadata(bytes: Bytes): BlobPart[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: BlobPart[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return undefined;
    const type = textAt(bytes, at + 4, 4);
    if (type === 'eXIf' && !liesAsItIs(bytes.subarray(at + 8, end - 4))) return undefined;
    if (!pngMetadata.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return kept;
    at = end;
  }
  return undefined;
}

const webpMetadata = new Set(['EXIF', 'XMP ']);
/** Of the first chunk: that there is some. */
const webpFlags = 0x0c;

function webpWithoutMetadata(bytes: Bytes): BlobPart[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Bytes[] = [];
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = view.getUint32(at + 4, true);
    // The last one may lack the byte that makes its length even.
    const end = Math.min(at + 8 + size + (size % 2), bytes.length);
    if (at + 8 + size > bytes.length) return undefined;
    const type = textAt(bytes, at, 4);
    const chunk = bytes.slice(at, end);
    if (type === 'EXIF' && !liesAsItIs(toTiff(chunk.subarray(8)))) return undefined;
    if (type === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~webpFlags;
    if (!webpMetadata.has(type)) kept.push(chunk);
    at = end;
  }
  const head = bytes.slice(0, 12);
  const length = kept.reduce((sum, chunk) => sum + chunk.length, 4);
  new DataView(head.buffer).setUint32(4, length, true);
  return [head, ...kept];
}

/** Some programs put JPEG's name before it. */
function toTiff(exif: Bytes): Bytes {
  return textAt(exif, 0, 4) === 'Exif' ? exif.subarray(6) : exif;
}

/** What is turned would have to be told, or drawn anew. */
function liesAsItIs(tiff: Bytes): boolean {
  return orientationOf(tiff) === 1;
}

function textAt(bytes: Bytes, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}
