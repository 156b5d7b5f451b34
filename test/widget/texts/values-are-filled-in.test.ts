import { expect, test } from 'vitest';
import { fill } from '../../../src/widget/texts/fill.ts';

test('a value stands where its name stood, as often as it stood there', () => {
  expect(fill('{name} and {name}: {count}', { name: 'Maya', count: 3 })).toBe('Maya and Maya: 3');
});

test('zero is a value', () => {
  expect(fill('{count} unread', { count: 0 })).toBe('0 unread');
});

test('what is not given stays, so that it is noticed', () => {
  expect(fill('{name} said', {})).toBe('{name} said');
});

test('a value is text: what looks like a name or a pattern in it is left alone', () => {
  expect(fill('{name} said', { name: '{count} $& $1', count: 1 })).toBe('{count} $& $1 said');
});
