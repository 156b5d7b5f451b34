import { fileTypeFromBuffer } from 'file-type';
import { GIF } from 'image-size/types/gif';
import { HEIF } from 'image-size/types/heif';
import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { WEBP } from 'image-size/types/webp';
import { open } from 'node:fs/promises';
import type { Inspected } from '../ports.ts';

/** Longer than all that stands before the size in a camera's picture. */
const headBytes = 512 * 1024;
/** What is larger is not unpacked in anybody's browser unasked: 200 MB of memory, and a message has ten. Phones' cameras stay below, and messengers send less. */
const mostPixels = 50_000_000;

/** Pictures that every browser shows and that hold no script: SVG is none of them. */
const pictures: Readonly<Record<string, { calculate(head: Uint8Array): Measured }>> = {
  'image/avif': HEIF,
  'image/gif': GIF,
  'image/jpeg': JPG,
  'image/png': PNG,
  'image/webp': WEBP,
};

interface Measured {
  width?: number | undefined;
  height?: number | undefined;
  /** As EXIF has it: from 5 on, the picture lies on its side. */
  orientation?: number | undefined;
}

/** Says by its first bytes what a file is, and of a picture how large. What nobody knows is `application/octet-stream`. */
export async function inspectFile(path: string): Promise<Inspected> {
  const head = await readHead(path);
  const contentType = await findType(head);
  const measured = measure(contentType, head);
  return { contentType, ...(measured && { size: measured }) };
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function findType(head: Uint8Array): Promise<string> {
  try {
    const found = await fileTypeFromBuffer(head);
    // A PNG that moves is a PNG.
    return found?.mime.replace('image/apng', 'image/png') ?? 'application/octet-stream';
  } catch {
    // It looks like something, and is broken or goes on after what was read.
    return 'application/octet-stream';
  }
}

function measure(contentType: string, head: Uint8Array): Inspected['size'] {
  try {
    const { width = 0, height = 0, orientation = 1 } = pictures[contentType]?.calculate(head) ?? {};
    const isPicture = width > 0 && height > 0 && width * height <= mostPixels;
    if (!isPicture) return undefined;
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}
