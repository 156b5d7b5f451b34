import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { createRecent } from '../../base/recent.ts';
import type { AttemptLimiter } from '../ports.ts';

/** Some 10 MB when all are in use. With more than this in one window, the one that came longest ago is forgotten. */
const maxKeys = 50_000;

/** Counts in this process's memory, which is bounded: `limit` attempts in `windowS` seconds for each key. */
export function createMemoryAttempts(limit: number, windowS: number): AttemptLimiter {
  const limiter = new RateLimiterMemory({ points: limit, duration: windowS });
  const keys = createRecent(maxKeys);
  return {
    async attempt(key) {
      const forgotten = keys.note(key);
      if (forgotten !== undefined) await limiter.delete(forgotten);
      try {
        await limiter.consume(key);
        return 0;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return Math.ceil(refusal.msBeforeNext / 1000);
        throw refusal;
      }
    },
    forgive: async (key) => void (await limiter.delete(key)),
  };
}
