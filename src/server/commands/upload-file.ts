import { must } from '../../base/must.ts';
import type { UploadAnswer, UploadEnvelope } from '../../contract/messenger/upload.ts';
import { toFileName } from '../operations/file-name.ts';
import { requireContact } from '../operations/require-session.ts';
import { RefusalError } from '../refusal-error.ts';
import type { Transaction } from '../storage/database/database.ts';
import { callOffRemoval, planRemoval, removeFiles, storeKeyOf } from '../storage/file-removals.ts';
import type { Teammate } from '../storage/teammates.ts';
import {
  findUpload,
  insertUploadOnce,
  sumUploadedBytes,
  toKeptFile,
  type Upload,
} from '../storage/uploads.ts';
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

/** May refuse a file of so many bytes; 0 is asked before its length is known. */
type Admit = (tx: Transaction, author: Author, bytes: number) => Promise<void>;

const dayMs = 24 * 60 * 60 * 1000;
/** Far longer than keeping a file takes: what is not kept by then never will be. */
const keepingMs = 60 * 60 * 1000;

/**
 * Keeps a contact's file, which a message of theirs may show.
 * @param receive is called when it is known that they may
 * @param maxDailyBytes of all that they send within a day; 0 is as much as they like. Files that come in at the same time do not see each other
 * @throws {RefusalError} `session_unknown`, `blocked`, `too_much_uploaded`, `id_reused`, and what `receive` refuses
 */
export function uploadAsContact(
  context: CommandContext,
  envelope: UploadEnvelope,
  receive: () => Promise<ReceivedFile>,
  maxDailyBytes: number,
): Promise<UploadAnswer> {
  const { clock } = context;
  const findAuthor = async (tx: Transaction): Promise<Author> => {
    const { workspace_id, id, blocked_at } = await requireContact(tx, envelope, clock.nowMs());
    if (blocked_at !== null) {
      throw new RefusalError('blocked', 'This person is blocked, and can read and not write.');
    }
    return { workspace_id, author_kind: 'contact', author_id: id };
  };
  const admit: Admit = async (tx, { workspace_id, author_id }, bytes) => {
    if (maxDailyBytes === 0) return;
    const sinceMs = clock.nowMs() - dayMs;
    const sent = await sumUploadedBytes(tx, workspace_id, author_id, sinceMs);
    if (sent < maxDailyBytes && sent + bytes <= maxDailyBytes) return;
    const megabytes = maxDailyBytes / 1024 / 1024;
    throw new RefusalError('too_much_uploaded', `A person may send ${megabytes} MB within a day.`, {
      field: 'file',
    });
  };
  return upload(context, envelope.upload_id, { findAuthor, admit, receive });
}

/** The same for a teammate. */
export function uploadAsTeammate(
  context: CommandContext,
  { workspace_id, id }: Teammate,
  uploadId: string,
  receive: () => Promise<ReceivedFile>,
): Promise<UploadAnswer> {
  const author: Author = { workspace_id, author_kind: 'teammate', author_id: id };
  return upload(context, uploadId, {
    findAuthor: async () => author,
    admit: async () => {},
    receive,
  });
}

interface Given {
  findAuthor: (tx: Transaction) => Promise<Author>;
  admit: Admit;
  receive: () => Promise<ReceivedFile>;
}

async function upload(
  context: CommandContext,
  uploadId: string,
  { findAuthor, admit, receive }: Given,
): Promise<UploadAnswer> {
  const { database, clock, files, inspectFile } = context;
  // Asked twice: nothing is received from who may not, and while it was, they may have become somebody else.
  const { workspace_id } = await database.transaction(async (tx) => {
    const author = await findAuthor(tx);
    // One that is there already, and whose answer was lost, is not in its own way.
    const standing = await findUpload(tx, author.workspace_id, uploadId);
    if (standing === undefined) await admit(tx, author, 0);
    return author;
  });
  const received = await receive();
  const file = { workspace_id, id: uploadId, digest: received.digest };
  const { contentType, size } = await inspectFile(received.path);

  const nowMs = clock.nowMs();
  const isNew = await database.transaction(async (tx) => {
    if ((await findUpload(tx, workspace_id, uploadId)) !== undefined) return false;
    await admit(tx, await findAuthor(tx), received.bytes);
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
