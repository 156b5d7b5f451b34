import type * as crypto from 'node:crypto';
import { beforeEach, expect, test, vi } from 'vitest';
import { isUserHash, userHash } from '../../src/server/operations/user-hash.ts';

const compare = vi.hoisted(() => vi.fn<(left: Uint8Array, right: Uint8Array) => void>());
vi.mock('node:crypto', async (original) => {
  const actual = await original<typeof crypto>();
  return {
    ...actual,
    timingSafeEqual: (left: Uint8Array, right: Uint8Array) => {
      compare(left, right);
      return actual.timingSafeEqual(left, right);
    },
  };
});

const secrets = ['the secret of today', 'the secret of yesterday'];
beforeEach(() => compare.mockClear());

test.each([
  ['right under the first', userHash('the secret of today', 'ada'), true],
  ['right under the second', userHash('the secret of yesterday', 'ada'), true],
  ['wrong from its first digit', 'f'.repeat(64), false],
  ['wrong in its last digit', userHash('the secret of today', 'ada').replace(/.$/, '!'), false],
])('V14 a hash that is %s takes the same comparisons, in constant time', (_how, hash, isRight) => {
  expect(isUserHash(hash, secrets, 'ada')).toBe(isRight);
  expect(compare).toHaveBeenCalledTimes(2);
  for (const [left, right] of compare.mock.calls) expect(left.length).toBe(right.length);
});
