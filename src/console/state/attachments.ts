import type { AttachmentBlock, ImageBlock, NewBlock } from '../../contract/block.ts';
import type { UploadLimits } from '../../contract/console/session.ts';
import { wordsOf } from '../../contract/words-of.ts';

export type Uploaded = ImageBlock | AttachmentBlock;

/** What has become of a file that is to be attached. */
export type Progress =
  | { kind: 'waiting' }
  /** How much of it is sent, of one. */
  | { kind: 'uploading'; share: number }
  | { kind: 'uploaded'; block: Uploaded }
  /** The server's reason, or `unreachable`. */
  | { kind: 'failed'; problem: string };

/** A file that goes with what is being written. */
export interface Attachment {
  /** The upload's. */
  id: string;
  name: string;
  bytes: number;
  progress: Progress;
}

/** A file that is not even sent. */
export interface RefusedFile {
  name: string;
  reason: 'too_large' | 'empty' | 'too_many';
}

interface Picked {
  name: string;
  size: number;
}

/**
 * Which of the files that somebody has picked may come along.
 * @param standing how many there are already
 */
export function sift<File extends Picked>(
  files: readonly File[],
  standing: number,
  { max_bytes, max_count }: UploadLimits,
): { taken: File[]; refused: RefusedFile[] } {
  const taken: File[] = [];
  const refused: RefusedFile[] = [];
  for (const file of files) {
    const { name, size } = file;
    if (size === 0) refused.push({ name, reason: 'empty' });
    else if (size > max_bytes) refused.push({ name, reason: 'too_large' });
    else if (standing + taken.length >= max_count) refused.push({ name, reason: 'too_many' });
    else taken.push(file);
  }
  return { taken, refused };
}

/** Why a message with these files cannot be sent yet; undefined where it can. */
export function hindranceOf(files: readonly Attachment[]): 'uploading' | 'failed' | undefined {
  if (files.some(({ progress }) => progress.kind === 'failed')) return 'failed';
  return files.every(({ progress }) => progress.kind === 'uploaded') ? undefined : 'uploading';
}

/** As many as the contract allows in one message. */
const maxBlocks = 50;

/** A body of words, then of files. Words that are too many pieces then are one. */
export function withUploads(words: readonly NewBlock[], uploadIds: readonly string[]): NewBlock[] {
  const uploads = uploadIds.map((upload_id): NewBlock => ({ type: 'upload', upload_id }));
  const room = maxBlocks - uploads.length;
  if (words.length <= room) return [...words, ...uploads];
  const rest = words.slice(room - 1).map(wordsOf);
  return [...words.slice(0, room - 1), { type: 'paragraph', text: rest.join('\n\n') }, ...uploads];
}
