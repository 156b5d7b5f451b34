import type { Transaction } from '../storage/database/database.ts';
import type { Teammate } from '../storage/teammates.ts';
import { releaseUploads, teammatePlace } from '../storage/uploads.ts';
import { showPicture } from './show-picture.ts';

/**
 * Makes a picture that a teammate has uploaded public, as theirs; the one before is nobody's, and removed with what nothing shows.
 * @param teammate locked, as they were before
 * @param avatarId null takes it away
 * @throws {RefusalError} `upload_unknown`, for what is no picture of theirs
 */
export async function showAvatar(
  tx: Transaction,
  { workspace_id, id: authorId, avatar_id: before }: Teammate,
  avatarId: string | null,
): Promise<void> {
  if (avatarId === before) return;
  if (avatarId !== null) {
    const picture = { workspace_id, id: avatarId, place: teammatePlace, authorId };
    await showPicture(tx, picture, 'avatar_id');
  }
  if (before !== null) await releaseUploads(tx, workspace_id, [before]);
}
