import { createHmac, timingSafeEqual } from 'node:crypto';

/** Hex HMAC-SHA256 of a user's identifier. */
export function userHash(secret: string, identifier: string): string {
  return createHmac('sha256', secret).update(identifier).digest('hex');
}

/** Whether a hash signs an identifier under one of the secrets, in a time that tells nothing of how near it came. */
export function isUserHash(hash: string, secrets: readonly string[], identifier: string): boolean {
  const given = Buffer.from(hash.toLowerCase());
  const matches = secrets.map((secret) => {
    const right = Buffer.from(userHash(secret, identifier));
    return given.length === right.length && timingSafeEqual(given, right);
  });
  return matches.includes(true);
}
