import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { AttemptLimiter } from '../ports.ts';

/** Counts in this process's memory: `limit` attempts in `windowS` seconds for each key. */
export function createMemoryAttempts(limit: number, windowS: number): AttemptLimiter {
  const limiter = new RateLimiterMemory({ points: limit, duration: windowS });
  return {
    async attempt(key) {
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
