import type { MailDetails } from '../../../contract/console/mail-log.ts';
import { findContact } from '../contacts.ts';
import type { Db } from '../database/database.ts';
import type { Mail } from '../mails.ts';
import { findTeammate } from '../teammates.ts';
import { findUpload } from '../uploads.ts';
import { findWorkspace } from '../workspaces.ts';
import { displayName } from './display-name.ts';
import { signAddress } from './signed-address.ts';

/** All that the log knows of a mail, but for what can be done with it. */
export async function readMailDetails(
  db: Db,
  mail: Mail,
): Promise<Omit<MailDetails, 'address_now' | 'stops' | 'can_be_sent'>> {
  const { workspace_id, contact_id, teammate_id } = mail;
  const contact = contact_id === null ? undefined : await findContact(db, workspace_id, contact_id);
  const teammate =
    teammate_id === null ? undefined : await findTeammate(db, workspace_id, teammate_id);
  return {
    id: mail.id,
    kind: mail.kind,
    state: mail.state,
    reason: mail.reason,
    address: mail.address,
    subject: mail.subject,
    conversation_id: mail.conversation_id,
    created_at: mail.created_at,
    changed_at: mail.changed_at,
    contact: contact ? { id: contact.id, display_name: displayName(contact) } : null,
    teammate: teammate ? { id: teammate.id, name: teammate.name } : null,
    message_id: mail.message_id,
    checks: toChecks(mail.checks),
    attempts: await findAttempts(db, mail),
    original: await findOriginal(db, mail),
  };
}

/** What a mail says of itself is what its reader has found, one word each; the rest is not for teammates. */
function toChecks(checks: string | null): Record<string, string> {
  const read = JSON.parse(checks ?? '{}') as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(read).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

async function findAttempts(db: Db, { workspace_id, id }: Mail): Promise<MailDetails['attempts']> {
  const row = await db
    .selectFrom('outbox')
    .select(['attempt_count', 'last_error', 'next_attempt_at'])
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { attempt_count: count, last_error, next_attempt_at: next_at } = row;
  return { count, last_error, next_at };
}

async function findOriginal(
  db: Db,
  { workspace_id, upload_id }: Mail,
): Promise<MailDetails['original']> {
  if (upload_id === null) return null;
  const upload = await findUpload(db, workspace_id, upload_id);
  const workspace = await findWorkspace(db, workspace_id);
  if (upload === undefined || workspace === undefined) return null;
  const { name, bytes } = upload;
  const file = { workspaceId: workspace_id, uploadId: upload_id, name };
  // By the clock on the wall, as every address of a file.
  return { url: signAddress(workspace.writingSecret, file, Date.now()), name, bytes };
}
