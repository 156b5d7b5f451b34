import { expect, test } from 'vitest';
import { withoutMetadata } from '../../src/base/without-metadata.ts';

const bytesOf = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const word = (value: number): number[] => [value >> 8, value & 255];
const checksum = [1, 2, 3, 4];
const place = bytesOf('GPS 38.7223 -9.1393');

/** An Exif's TIFF: how the picture lies, and then where it was taken. */
function tiff(orientation: number, order: 'II' | 'MM' = 'MM'): number[] {
  const inOrder = (...bytes: number[]) => (order === 'MM' ? bytes : bytes.toReversed());
  const entry = [
    ...inOrder(0x01, 0x12),
    ...inOrder(0, 3),
    ...inOrder(0, 0, 0, 1),
    ...inOrder(0, orientation),
    0,
    0,
  ];
  const head = [...bytesOf(order), ...inOrder(0, 42), ...inOrder(0, 0, 0, 8)];
  return [...head, ...inOrder(0, 1), ...entry, 0, 0, 0, 0, ...place];
}
function segment(marker: number, ...content: number[]): number[] {
  return [0xff, marker, ...word(content.length + 2), ...content];
}
function jpeg(...segments: number[][]): Uint8Array<ArrayBuffer> {
  return new Uint8Array([0xff, 0xd8, ...segments.flat(), 0xff, 0xd9]);
}
/** What a scan may have in it: the sign of a marker, kept apart by a zero, and a decoder that begins anew. */
const scan = [...segment(0xda, 1, 2, 3), 7, 0xff, 0x00, 8, 0xff, 0xd0, 9];
const exif = (...content: number[]) => segment(0xe1, ...bytesOf('Exif\0\0'), ...content);
const frame = [
  ...segment(0xe0, ...bytesOf('JFIF\0')),
  ...segment(0xe2, ...bytesOf('ICC_PROFILE\0'), 1, 1),
  ...segment(0xdb, 1),
];

async function made(bytes: Uint8Array<ArrayBuffer>): Promise<number[] | undefined> {
  const pieces = withoutMetadata(bytes);
  return pieces && [...new Uint8Array(await new Blob(pieces).arrayBuffer())];
}

test('S8 a JPEG keeps its picture and its colours, and loses where and by whom it was taken, and what hangs behind it', async () => {
  const given = jpeg(
    exif(...tiff(1)),
    frame,
    segment(0xe1, ...bytesOf('http://ns.adobe.com/xap/1.0/\0'), ...place),
    segment(0xed, ...bytesOf('Photoshop 3.0\0'), ...place),
    segment(0xfe, ...place),
    scan,
    segment(0xc4, 4),
    scan,
  );
  const withFilm = new Uint8Array([...given, ...bytesOf('ftypmp42'), ...place]);
  const bare = [...jpeg(frame, scan, segment(0xc4, 4), scan)];
  expect(await made(given)).toEqual(bare);
  expect(await made(withFilm)).toEqual(bare);
});

test.each(['II', 'MM'] as const)('S8 how a JPEG lies is kept (%s)', async (order) => {
  const given = jpeg(exif(...tiff(6, order)), frame, scan);
  const kept = exif(...tiff(6, 'MM').slice(0, -place.length));
  expect(await made(given)).toEqual([...jpeg(kept, frame, scan)]);
});

test('S8 from a picture that says nothing there is nothing to be taken', () => {
  expect(withoutMetadata(jpeg(frame, scan))).toEqual([]);
});

test('S8 a PNG loses its texts and its Exif', async () => {
  const chunk = (type: string, ...content: number[]) => [
    0,
    0,
    ...word(content.length),
    ...bytesOf(type),
    ...content,
    ...checksum,
  ];
  const head = [0x89, ...bytesOf('PNG\r\n\x1a\n'), ...chunk('IHDR', 1)];
  const foot = [...chunk('IDAT', 5), ...chunk('IEND')];
  const more = [...chunk('eXIf', ...tiff(1)), ...chunk('iTXt', ...place)];
  expect(await made(new Uint8Array([...head, ...more, ...foot]))).toEqual([...head, ...foot]);
  const turned = [...head, ...chunk('eXIf', ...tiff(6)), ...foot];
  expect(withoutMetadata(new Uint8Array(turned))).toBeUndefined();
});

test('S8 a WebP loses both, and does not promise them any more', async () => {
  const chunk = (type: string, ...content: number[]) => [
    ...bytesOf(type),
    content.length,
    0,
    0,
    0,
    ...content,
    ...(content.length % 2 ? [0] : []),
  ];
  const file = (...chunks: number[][]) => {
    const content = [...bytesOf('WEBP'), ...chunks.flat()];
    return [...bytesOf('RIFF'), content.length, 0, 0, 0, ...content];
  };
  const picture = chunk('VP8L', 1, 2, 3);
  const given = file(
    chunk('VP8X', 0b0001_1100, 0),
    picture,
    chunk('EXIF', ...tiff(1)),
    chunk('XMP ', ...place),
  );
  expect(await made(new Uint8Array(given))).toEqual(file(chunk('VP8X', 0b0001_0000, 0), picture));
});

test.each([
  ['breaks off', jpeg(frame, scan).subarray(0, -3)],
  ['lies about its length', jpeg([0xff, 0xe1, 0xff, 0xff], frame)],
  ['is none', new Uint8Array(bytesOf('a text of some length'))],
])('S8 what %s is not taken apart', (_why, bytes) => {
  expect(withoutMetadata(new Uint8Array(bytes))).toBeUndefined();
});
