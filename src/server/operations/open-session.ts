import type { Contact } from '../storage/contacts.ts';
import type { Transaction } from '../storage/database/database.ts';
import { deleteSession, insertSession } from '../storage/sessions.ts';
import { hashSecret } from './hash-secret.ts';
import { sessionLifetimeMs } from './session-lifetime.ts';

/** The token is made by whoever holds it next: a browser for a visitor, the server for a user. */
export async function openSession(
  tx: Transaction,
  contact: Contact,
  token: string,
  nowMs: number,
  lifetimeMs = sessionLifetimeMs,
): Promise<void> {
  const tokenHash = hashSecret(token);
  // A browser may come again with the token of a session that has expired and is not purged yet.
  await deleteSession(tx, contact.workspace_id, tokenHash);
  await insertSession(tx, {
    workspace_id: contact.workspace_id,
    token_hash: tokenHash,
    contact_id: contact.id,
    created_at: nowMs,
    expires_at: nowMs + lifetimeMs,
  });
}
