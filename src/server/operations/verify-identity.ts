import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ClaimedUser } from '../../contract/messenger/ping.ts';
import { RefusalError } from '../refusal-error.ts';

/** Who a site has proven its visitor to be: by `user_id`, or by email where it has no ids. */
export type VerifiedUser = { name?: string; email?: string } & (
  | { by: 'user_id'; user_id: string }
  | { by: 'email'; email: string }
);

/**
 * Holds `user_hash` against the workspace's identity secret, as Intercom's identity verification does.
 * @throws {RefusalError} `identity_unverified`
 */
export function verifyIdentity(secret: string, claimed: ClaimedUser): VerifiedUser {
  const identifier = claimed.user_id ?? claimed.email;
  if (identifier === undefined) {
    throw new RefusalError('invalid', 'A user needs a user_id or an email.', { field: 'user' });
  }
  if (claimed.user_hash === undefined) {
    throw new RefusalError(
      'identity_unverified',
      'This workspace verifies its users: pass user_hash, made on your server from the identity secret.',
      { field: 'user.user_hash' },
    );
  }
  if (!isEqual(claimed.user_hash, userHash(secret, identifier))) {
    throw new RefusalError(
      'identity_unverified',
      `user_hash is not the HMAC-SHA256 of ${claimed.user_id === undefined ? 'email' : 'user_id'} under the identity secret.`,
      { field: 'user.user_hash' },
    );
  }
  const { user_hash: _, user_id, name } = claimed;
  const email = claimed.email?.toLowerCase();
  const profile = name === undefined ? {} : { name };
  if (user_id !== undefined) {
    return { by: 'user_id', user_id, ...profile, ...(email === undefined ? {} : { email }) };
  }
  return { by: 'email', email: identifier.toLowerCase(), ...profile };
}

/** Hex HMAC-SHA256 of a user's identifier. */
export function userHash(secret: string, identifier: string): string {
  return createHmac('sha256', secret).update(identifier).digest('hex');
}

function isEqual(left: string, right: string): boolean {
  const leftBytes = Buffer.from(left);
  const rightBytes = Buffer.from(right);
  return leftBytes.length === rightBytes.length && timingSafeEqual(leftBytes, rightBytes);
}
