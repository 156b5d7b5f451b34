import { RefusalError } from '../refusal-error.ts';
import type { CommandContext } from './command-context.ts';

/**
 * Counts an attempt of somebody who is not signed in.
 * @param key whose attempts at what it is besides the address's own
 * @returns forgets the attempts of the key, once one was right
 * @throws {RefusalError} `too_many_attempts`
 */
export async function limitAttempts(
  { addressAttempts, signInAttempts }: CommandContext,
  address: string,
  key: string,
): Promise<() => Promise<void>> {
  const retryAfterS = Math.max(
    await addressAttempts.attempt(address),
    await signInAttempts.attempt(key),
  );
  if (retryAfterS > 0) {
    throw new RefusalError('too_many_attempts', 'Too many attempts to sign in.', { retryAfterS });
  }
  return () => signInAttempts.forgive(key);
}
