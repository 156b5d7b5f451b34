import { expect, test } from 'vitest';
import { initialsOf } from '../../src/ui/avatar.tsx';

test.each([
  ['Amber Otter', 'AO'],
  ['maya', 'M'],
  ['Ana María López', 'AM'],
  ['jane.doe@example.com', 'JD'],
  ['  spaced   out ', 'SO'],
  ['émile zola', 'ÉZ'],
  ['😀 Smile', '😀S'],
  ['🚀', '🚀'],
  ['مايا حداد', 'مح'],
  ['', ''],
])('the initials of “%s” are “%s”', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
