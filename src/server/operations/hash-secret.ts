import { createHash } from 'node:crypto';

/** What is stored of a secret with 256 random bits: a fast hash is enough, there is nothing to guess. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
