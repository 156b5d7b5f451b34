import { randomHex } from '../../base/random-hex.ts';
import type { Transaction } from '../storage/database/database.ts';
import { insertTeammateSession } from '../storage/teammate-sessions.ts';
import type { Teammate } from '../storage/teammates.ts';
import { hashSecret } from './hash-secret.ts';
import { teammateSessionLifetimeMs } from './session-lifetime.ts';

/** A teammate who has signed in, and what their browser gets for it. */
export interface SignedIn {
  teammate: Teammate;
  token: string;
  lifetimeMs: number;
}

/** @param teammate locked, or made in this transaction: the session must not outlive a change of password or their leaving */
export async function openTeammateSession(
  tx: Transaction,
  teammate: Teammate,
  nowMs: number,
): Promise<SignedIn> {
  const token = randomHex(32);
  await insertTeammateSession(tx, {
    workspace_id: teammate.workspace_id,
    token_hash: hashSecret(token),
    teammate_id: teammate.id,
    created_at: nowMs,
    expires_at: nowMs + teammateSessionLifetimeMs,
  });
  return { teammate, token, lifetimeMs: teammateSessionLifetimeMs };
}
