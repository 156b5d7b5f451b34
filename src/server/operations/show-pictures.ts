import type { Transaction } from '../storage/database/database.ts';
import { messengerPlace, releaseUploads } from '../storage/uploads.ts';
import type { Workspace } from '../storage/workspaces.ts';
import { showPicture } from './show-picture.ts';

const names = ['logo_id', 'launcher_image_id'] as const;

/**
 * Makes the pictures of a look public, and those of the look before nobody's: they are removed with what nothing shows.
 * @throws {RefusalError} `upload_unknown` with the field, for what is no picture that a teammate has uploaded for it
 */
export async function showPictures(
  tx: Transaction,
  { id, look }: Workspace,
  before: Workspace,
): Promise<void> {
  for (const name of names) {
    const uploadId = look[name];
    if (uploadId === undefined || uploadId === before.look[name]) continue;
    await showPicture(
      tx,
      { workspace_id: id, id: uploadId, place: messengerPlace },
      `look.${name}`,
    );
  }
  const shown = new Set(names.map((name) => look[name]));
  const gone = names.flatMap((name) => before.look[name] ?? []).filter((one) => !shown.has(one));
  if (gone.length > 0) await releaseUploads(tx, id, gone);
}
