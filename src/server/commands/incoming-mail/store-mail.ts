import { createUuid } from '../../../base/uuid.ts';
import { toPlainLine } from '../../mail/incoming/plain-line.ts';
import type { HandedOver, MailFile } from '../../mail/incoming/read-mail.ts';
import { toFileName } from '../../operations/file-name.ts';
import type { Arrival, StoredFile } from '../../operations/incoming-mail/arrival.ts';
import { planRemoval, storeKeyOf } from '../../storage/file-removals.ts';
import type { MailContext } from './mail-context.ts';

/** Far longer than keeping a mail takes: what no conversation has by then never will be in one. */
const keepingMs = 60 * 60 * 1000;
const longestName = 120;

/**
 * Puts a mail and its files where files are kept: the whole mail first. Their removal is planned before, and called off by the transaction that makes them a
 * conversation's.
 */
export async function storeMail(
  { database, files, inspectFile, clock, incoming }: MailContext,
  { workspaceId, mail, nowMs }: Arrival,
  { path, bytes, digest }: HandedOver,
): Promise<StoredFile[]> {
  const whole = {
    path,
    name: `${toPlainLine(mail.subject, longestName) || 'mail'}.eml`,
    bytes,
    digest,
  };
  const stored: StoredFile[] = [await describe(whole, 'message/rfc822')];
  for (const file of mail.files) stored.push(await describe(file));
  const paths = [path, ...mail.files.map((file) => file.path)];

  async function describe(file: MailFile, type?: string): Promise<StoredFile> {
    const { contentType, size } = type
      ? { contentType: type, size: undefined }
      : await inspectFile(file.path);
    return {
      id: createUuid(nowMs),
      name: toFileName(file.name),
      content_type: contentType,
      bytes: file.bytes,
      digest: file.digest,
      width: size?.width ?? null,
      height: size?.height ?? null,
    };
  }

  const startedAt = clock.nowMs();
  await database.transaction(async (tx) => {
    for (const { id, digest: content } of stored) {
      const file = { workspace_id: workspaceId, id, digest: content };
      await planRemoval(tx, file, startedAt, startedAt + keepingMs);
    }
  });
  for (const [index, file] of stored.entries()) {
    const key = storeKeyOf({ workspace_id: workspaceId, ...file });
    await incoming.lend(paths[index] ?? '', (lent) => files.put(key, lent, file.digest));
  }
  return stored;
}
