import { expect, test } from 'vitest';
import { isPlainlyWrong } from '../../../src/widget/bots/is-plainly-wrong.ts';

test.each([
  ['email', 'ana', true],
  ['email', 'ana@', true],
  ['email', 'ana @example.com', true],
  ['email', 'ana@example.com', false],
  ['email', 'ana@ölwerk.de', false],
  ['phone', 'call me', true],
  ['phone', '+351 912 345 678', false],
  ['phone', '911', false],
  ['number', 'many', true],
  ['number', 'about 50', false],
  ['number', '٥٠', false],
  ['url', 'example', true],
  ['url', 'example.com', false],
  ['text', '?', false],
  ['date', 'tomorrow', false],
] as const)(
  'V3 only what cannot be a %s at all is told without asking: %s',
  (type, text, isWrong) => {
    expect(isPlainlyWrong(type, text)).toBe(isWrong);
  },
);
