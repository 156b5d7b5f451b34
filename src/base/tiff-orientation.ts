const orientationTag = 0x0112;

/** How a picture lies, 1 to 8, as its Exif says it, which is a TIFF without a picture; 1 is as it is, and also where that cannot be read. */
export function orientationOf(tiff: Uint8Array<ArrayBuffer>): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  try {
    const isLittle = view.getUint16(0) === 0x4949;
    const start = view.getUint32(4, isLittle);
    const count = view.getUint16(start, isLittle);
    for (let index = 0; index < count; index += 1) {
      const entry = start + 2 + index * 12;
      if (view.getUint16(entry, isLittle) !== orientationTag) continue;
      const orientation = view.getUint16(entry + 8, isLittle);
      return orientation >= 1 && orientation <= 8 ? orientation : 1;
    }
  } catch {
    // It breaks off.
  }
  return 1;
}
