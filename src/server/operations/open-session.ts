import type { Contact } from '../storage/contacts.ts';
import type { Transaction } from '../storage/database/database.ts';
import { insertSession } from '../storage/sessions.ts';
import { hashSecret } from './hash-secret.ts';
import { sessionLifetimeMs } from './session-lifetime.ts';

/** The token is made by whoever holds it next: a browser for a visitor, the server for a user. */
export async function openSession(
  tx: Transaction,
  contact: Contact,
  token: string,
  nowMs: number,
): Promise<void> {
  await insertSession(tx, {
    workspace_id: contact.workspace_id,
    token_hash: hashSecret(token),
    contact_id: contact.id,
    created_at: nowMs,
    expires_at: nowMs + sessionLifetimeMs,
  });
}
