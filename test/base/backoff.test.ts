import { expect, test } from 'vitest';
import { backoffMs } from '../../src/base/backoff.ts';

const longest = () => 0;
const shortest = () => 1 - Number.EPSILON;

test('the wait doubles with every failure, up to a limit', () => {
  const waits = [1, 2, 3, 4, 5].map((failures) => backoffMs(failures, 100, 1_000, longest));
  expect(waits).toEqual([100, 200, 400, 800, 1_000]);
  expect(backoffMs(10_000, 100, 1_000, longest)).toBe(1_000);
});

test('up to half of it is left to chance, so that not all come back at once', () => {
  expect(backoffMs(3, 100, 1_000, shortest)).toBeCloseTo(200);
  for (let count = 0; count < 100; count += 1) {
    const waitMs = backoffMs(20);
    expect(waitMs).toBeGreaterThan(15_000);
    expect(waitMs).toBeLessThanOrEqual(30_000);
  }
});
