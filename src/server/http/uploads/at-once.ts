import { RefusalError } from '../../refusal-error.ts';

/** Lets only so many come in at the same time under one key. */
export interface AtOnce {
  /** @throws {RefusalError} `rate_limited` while there are too many */
  run<Result>(key: string, task: () => Promise<Result>): Promise<Result>;
}

const retryAfterS = 5;

/** What comes in lies on the disk until it is known whether it may stay: that is bounded for each, however often something is sent. */
export function createAtOnce(most: number): AtOnce {
  const counts = new Map<string, number>();
  return {
    async run(key, task) {
      const count = counts.get(key) ?? 0;
      if (count >= most) {
        throw new RefusalError('rate_limited', 'Too many files at once: wait a little.', {
          retryAfterS,
        });
      }
      counts.set(key, count + 1);
      try {
        return await task();
      } finally {
        const left = (counts.get(key) ?? 1) - 1;
        if (left > 0) counts.set(key, left);
        else counts.delete(key);
      }
    },
  };
}
