import type { Contact } from '../storage/contacts.ts';
import type { Transaction } from '../storage/database/database.ts';
import { lockContactOfSession } from '../storage/sessions.ts';
import { hashSecret } from './hash-secret.ts';

/** The contact whose session a token opens, held with the session until the transaction ends. */
export function lockSession(
  tx: Transaction,
  { app_id, token }: { app_id: string; token: string },
  nowMs: number,
): Promise<Contact | undefined> {
  return lockContactOfSession(tx, app_id, hashSecret(token), nowMs);
}
