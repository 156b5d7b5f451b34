import { RefusalError } from '../refusal-error.ts';
import type { Contact } from '../storage/contacts.ts';
import type { Db, Transaction } from '../storage/database/database.ts';
import { findSession } from '../storage/sessions.ts';
import { hashSecret } from './hash-secret.ts';
import { lockSession } from './lock-session.ts';
import { requireWorkspace } from './require-workspace.ts';

interface Credentials {
  app_id: string;
  token: string;
}

/**
 * Whose token it is.
 * @throws {RefusalError} `app_unknown`, `session_unknown`
 */
export async function requireContactId(
  db: Db,
  { app_id, token }: Credentials,
  nowMs: number,
): Promise<string> {
  await requireWorkspace(db, app_id);
  const session = await findSession(db, app_id, hashSecret(token), nowMs);
  if (session === undefined) throw sessionUnknown();
  return session.contact_id;
}

/** The same, and the contact's row is held until the transaction ends. */
export async function requireContact(
  tx: Transaction,
  credentials: Credentials,
  nowMs: number,
): Promise<Contact> {
  await requireWorkspace(tx, credentials.app_id);
  const contact = await lockSession(tx, credentials, nowMs);
  if (contact === undefined) throw sessionUnknown();
  return contact;
}

function sessionUnknown(): RefusalError {
  return new RefusalError('session_unknown', 'The session is unknown, has ended or has expired.', {
    field: 'token',
  });
}
