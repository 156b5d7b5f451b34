import { withoutMetadata } from '../../base/without-metadata.ts';

/** A picture without what says where it was taken, and with what; any other file as it is. */
export async function toBareFile(file: File): Promise<File> {
  if (!file.type.startsWith('image/')) return file;
  const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer());
  const pieces = withoutMetadata(new Uint8Array(bytes));
  return pieces?.length ? new File(pieces, file.name, { type: file.type }) : file;
}
