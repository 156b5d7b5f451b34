import type { Contact } from '../storage/contacts.ts';
import type { Db } from '../storage/database/database.ts';
import { listSuppressions, type Suppression } from '../storage/suppressed-addresses.ts';
import type { Teammate } from '../storage/teammates.ts';
import { findMailSettings } from '../storage/workspaces.ts';
import { addressDigest } from './address-digest.ts';

const reasons: Record<Suppression['reason'], string> = {
  bounced: 'Mail to this address has come back.',
  complained: 'Mail to this address was reported as spam.',
  unsubscribed: 'The person wants no mail.',
};

/** What keeps a person from being written to, in words that teammates read; undefined where nothing does. */
export async function whyNoMailToContact(
  db: Db,
  contact: Contact | undefined,
): Promise<string | undefined> {
  if (contact === undefined) return 'The person is gone.';
  if (contact.email === null) return 'The person’s email is not known.';
  if (contact.blocked_at !== null) return 'The person is blocked.';
  if (contact.is_unsubscribed === 1) return reasons.unsubscribed;
  return whyNoMail(db, contact.workspace_id, contact.email);
}

/** The same of a teammate. */
export async function whyNoMailToTeammate(
  db: Db,
  teammate: Teammate | undefined,
): Promise<string | undefined> {
  if (teammate === undefined || teammate.removed_at !== null) return 'They have left.';
  if (teammate.wants_mail === 0) return 'They want no mail.';
  return whyNoMail(db, teammate.workspace_id, teammate.email);
}

async function whyNoMail(
  db: Db,
  workspaceId: string,
  address: string,
): Promise<string | undefined> {
  const { is_on } = await findMailSettings(db, workspaceId);
  if (!is_on) return 'Mail is turned off.';
  const [reason] = await listSuppressions(db, workspaceId, addressDigest(address));
  return reason && reasons[reason];
}
