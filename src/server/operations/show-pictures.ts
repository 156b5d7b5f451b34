import { RefusalError } from '../refusal-error.ts';
import type { Transaction } from '../storage/database/database.ts';
import { giveUploads, lockUploads, messengerPlace, releaseUploads } from '../storage/uploads.ts';
import type { Workspace } from '../storage/workspaces.ts';

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
  const added = names.filter(
    (name) => look[name] !== undefined && look[name] !== before.look[name],
  );
  for (const name of added) {
    const uploadId = look[name] as string;
    const [upload] = await lockUploads(tx, id, [uploadId]);
    const isFree = upload?.conversation_id === null || upload?.conversation_id === messengerPlace;
    if (!isFree || upload.author_kind !== 'teammate' || upload.width === null) {
      throw new RefusalError('upload_unknown', 'There is no such picture.', {
        field: `look.${name}`,
      });
    }
    await giveUploads(tx, id, [uploadId], messengerPlace);
  }
  const shown = new Set(names.map((name) => look[name]));
  const gone = names.flatMap((name) => before.look[name] ?? []).filter((one) => !shown.has(one));
  if (gone.length > 0) await releaseUploads(tx, id, gone);
}
