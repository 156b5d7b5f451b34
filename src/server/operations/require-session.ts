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
  const session = await findSession(db, app_id, hashSecret(token), nowMs);
  return session?.contact_id ?? refuse(db, app_id);
}

/** The same, and the contact's row is held until the transaction ends. */
export async function requireContact(
  tx: Transaction,
  credentials: Credentials,
  nowMs: number,
): Promise<Contact> {
  return (await lockSession(tx, credentials, nowMs)) ?? refuse(tx, credentials.app_id);
}

/** Only who has no session is asked whether there is such a workspace: where there is one, there is the other. */
async function refuse(db: Db, appId: string): Promise<never> {
  await requireWorkspace(db, appId);
  throw new RefusalError('session_unknown', 'The session is unknown, has ended or has expired.', {
    field: 'token',
  });
}
