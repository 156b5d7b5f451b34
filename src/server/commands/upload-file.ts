import { must } from '../../base/must.ts';
import type { UploadAnswer, UploadEnvelope } from '../../contract/messenger/upload.ts';
import { toFileName } from '../operations/file-name.ts';
import { requireContact } from '../operations/require-session.ts';
import { RefusalError } from '../refusal-error.ts';
import type { Transaction } from '../storage/database/database.ts';
import { callOffRemoval, planRemoval, removeFiles, storeKeyOf } from '../storage/file-removals.ts';
import type { Teammate } from '../storage/teammates.ts';
import { findUpload, insertUploadOnce, toKeptFile, type Upload } from '../storage/uploads.ts';
import { toShownFile } from '../storage/views/shown-blocks.ts';
import { findWorkspace } from '../storage/workspaces.ts';
import type { CommandContext } from './command-context.ts';

/** What has been received, in a local file. */
export interface ReceivedFile {
  path: string;
  /** As it came. */
  name: string;
  bytes: number;
  /** SHA-256 in hex. */
  digest: string;
}

type Author = Pick<Upload, 'workspace_id' | 'author_kind' | 'author_id'>;

/** Far longer than keeping a file takes: what is not kept by then never will be. */
const keepingMs = 60 * 60 * 1000;

/**
 * Keeps a contact's file, which a message of theirs may show.
 * @param receive is called when it is known that they may
 * @throws {RefusalError} `session_unknown`, `blocked`, `id_reused`, and what `receive` refuses
 */
export function uploadAsContact(
  context: CommandContext,
  envelope: UploadEnvelope,
  receive: () => Promise<ReceivedFile>,
): Promise<UploadAnswer> {
  const findAuthor = async (tx: Transaction): Promise<Author> => {
    const { workspace_id, id, blocked_at } = await requireContact(
      tx,
      envelope,
      context.clock.nowMs(),
    );
    if (blocked_at !== null) {
      throw new RefusalError('blocked', 'This person is blocked, and can read and not write.');
    }
    return { workspace_id, author_kind: 'contact', author_id: id };
  };
  return upload(context, envelope.upload_id, findAuthor, receive);
}

/** The same for a teammate. */
export function uploadAsTeammate(
  context: CommandContext,
  { workspace_id, id }: Teammate,
  uploadId: string,
  receive: () => Promise<ReceivedFile>,
): Promise<UploadAnswer> {
  const author: Author = { workspace_id, author_kind: 'teammate', author_id: id };
  return upload(context, uploadId, async () => author, receive);
}

async function upload(
  context: CommandContext,
  uploadId: string,
  findAuthor: (tx: Transaction) => Promise<Author>,
  receive: () => Promise<ReceivedFile>,
): Promise<UploadAnswer> {
  const { database, clock, files, inspectFile } = context;
  // Asked twice: nothing is received from who may not, and while it was, they may have become somebody else.
  const { workspace_id } = await database.transaction(findAuthor);
  const received = await receive();
  const file = { workspace_id, id: uploadId, digest: received.digest };
  const { contentType, size } = await inspectFile(received.path);

  const nowMs = clock.nowMs();
  const isNew = await database.transaction(async (tx) => {
    if ((await findUpload(tx, workspace_id, uploadId)) !== undefined) return false;
    if (await planRemoval(tx, file, nowMs, nowMs + keepingMs)) return true;
    throw new RefusalError('unavailable', 'This file is just being removed.', { retryAfterS: 5 });
  });
  if (isNew) await files.put(storeKeyOf(file), received.path, received.digest);

  const answer = await database.transaction(async (tx) => {
    const author = await findAuthor(tx);
    const made: Upload = {
      ...author,
      id: uploadId,
      name: toFileName(received.name),
      content_type: contentType,
      bytes: received.bytes,
      digest: received.digest,
      width: size?.width ?? null,
      height: size?.height ?? null,
      conversation_id: null,
      created_at: clock.nowMs(),
    };
    // An earlier one may have been removed since it was looked for: then this has no file, and is sent once more.
    const isKept = isNew && (await insertUploadOnce(tx, made));
    const standing = isKept ? made : await findUpload(tx, workspace_id, uploadId);
    if (standing === undefined) {
      throw new RefusalError('unavailable', 'This file is just being removed.', { retryAfterS: 5 });
    }
    if (!isSame(standing, made)) {
      // Not only in an hour: whoever goes on like this must not fill the disk.
      if (isNew) await removeFiles(tx, [file], nowMs);
      return undefined;
    }
    await callOffRemoval(tx, file);
    const { writingSecret } = must(await findWorkspace(tx, workspace_id), 'the workspace');
    const signer = { workspaceId: workspace_id, secret: writingSecret };
    return { upload: toShownFile(toKeptFile(standing), signer) };
  });
  if (answer !== undefined) return answer;
  throw new RefusalError('id_reused', 'This id stands for another file already.', {
    field: 'upload_id',
  });
}

function isSame(standing: Upload, made: Upload): boolean {
  return (
    standing.digest === made.digest &&
    standing.author_kind === made.author_kind &&
    standing.author_id === made.author_id
  );
}
