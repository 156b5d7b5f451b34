import { lockContact, type Contact } from '../storage/contacts.ts';
import type { Transaction } from '../storage/database/database.ts';
import { findSession } from '../storage/sessions.ts';
import { hashSecret } from './hash-secret.ts';

/**
 * The contact whose session a token opens, their row held until the transaction ends. The session is looked at again under the lock: while it
 * was waited for, a sign-in or a shutdown may have ended it.
 */
export async function lockSession(
  tx: Transaction,
  { app_id, token }: { app_id: string; token: string },
  nowMs: number,
): Promise<Contact | undefined> {
  const find = () => findSession(tx, app_id, hashSecret(token), nowMs);
  const session = await find();
  if (session === undefined) return undefined;
  const contact = await lockContact(tx, app_id, session.contact_id);
  return (await find())?.contact_id === contact?.id ? contact : undefined;
}
