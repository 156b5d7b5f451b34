import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { isUserHash, userHash } from '../../src/server/operations/user-hash.ts';

const compare = vi.spyOn(crypto, 'timingSafeEqual');
beforeAll(syncBuiltinESMExports);
afterAll(() => {
  compare.mockRestore();
  syncBuiltinESMExports();
});

const secrets = ['the secret of today', 'the secret of yesterday'];

test.each([
  ['right under the first', userHash('the secret of today', 'ada'), true],
  ['right under the second', userHash('the secret of yesterday', 'ada'), true],
  ['wrong from its first digit', 'f'.repeat(64), false],
  ['wrong in its last digit', userHash('the secret of today', 'ada').replace(/.$/, '!'), false],
])('V14 a hash that is %s takes the same comparisons, in constant time', (_how, hash, isRight) => {
  compare.mockClear();
  expect(isUserHash(hash, secrets, 'ada')).toBe(isRight);
  expect(compare).toHaveBeenCalledTimes(2);
  for (const [left, right] of compare.mock.calls) expect(left.byteLength).toBe(right.byteLength);
});
