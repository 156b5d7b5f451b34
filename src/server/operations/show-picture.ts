import { RefusalError } from '../refusal-error.ts';
import type { Transaction } from '../storage/database/database.ts';
import { giveUploads, lockUploads } from '../storage/uploads.ts';

interface Picture {
  workspace_id: string;
  /** Of the upload. */
  id: string;
  /** Where it is shown from now on, in the place of a conversation. */
  place: string;
  /** Who must have uploaded it; any teammate without. */
  authorId?: string;
}

/**
 * Makes an uploaded picture one that everybody sees.
 * @throws {RefusalError} `upload_unknown` with the field, for what is no picture, is not theirs, or is shown elsewhere
 */
export async function showPicture(
  tx: Transaction,
  { workspace_id, id, place, authorId }: Picture,
  field: string,
): Promise<void> {
  const [upload] = await lockUploads(tx, workspace_id, [id]);
  const isFree = upload?.conversation_id === null || upload?.conversation_id === place;
  const isTheirs = authorId === undefined || upload?.author_id === authorId;
  if (!isFree || !isTheirs || upload.author_kind !== 'teammate' || upload.width === null) {
    throw new RefusalError('upload_unknown', 'There is no such picture.', { field });
  }
  await giveUploads(tx, workspace_id, [id], place);
}
