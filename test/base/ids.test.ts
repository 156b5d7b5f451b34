import { describe, expect, test } from 'vitest';
import { createObjectId, firstObjectIdOf } from '../../src/base/object-id.ts';
import { randomHex } from '../../src/base/random-hex.ts';
import { randomUuid } from '../../src/base/random-uuid.ts';
import { createUuid } from '../../src/base/uuid.ts';

const nowMs = Date.UTC(2026, 0, 15, 12, 34, 56, 789);
const many = <Id>(make: () => Id) => Array.from({ length: 2_000 }, make);

describe('a UUID of version 7', () => {
  test('has the shape that RFC 9562 gives it', () => {
    for (const id of many(() => createUuid(nowMs))) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });

  test('begins with the millisecond in which it was made', () => {
    const digits = createUuid(nowMs).replaceAll('-', '').slice(0, 12);
    expect(Number.parseInt(digits, 16)).toBe(nowMs);
  });

  test('sorts by the time it was made', () => {
    const times = [0, 1, nowMs - 1, nowMs, nowMs + 1, 2 ** 44];
    const ids = times.map(createUuid);
    expect(ids.toSorted()).toEqual(ids);
  });

  test('is another one each time, in the same millisecond too', () => {
    expect(new Set(many(() => createUuid(nowMs))).size).toBe(2_000);
  });
});

test('a UUID of version 4 has the shape that RFC 9562 gives it, and is another one each time', () => {
  const ids = many(randomUuid);
  const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  for (const id of ids) expect(id).toMatch(shape);
  expect(new Set(ids).size).toBe(2_000);
});

test('an object id has 24 hex digits, of which the first 8 are the second it was made in', () => {
  const ids = many(() => createObjectId(nowMs));
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{24}$/);
    expect(Number.parseInt(id.slice(0, 8), 16)).toBe(Math.floor(nowMs / 1_000));
  }
  expect(new Set(ids).size).toBe(2_000);
});

test('all ids of a second stand behind its first one, and all that are older before it', () => {
  const first = firstObjectIdOf(nowMs);
  expect(createObjectId(nowMs) > first).toBe(true);
  expect(createObjectId(Math.floor(nowMs / 1_000) * 1_000 - 1) < first).toBe(true);
});

test('random hex has two digits for each byte, the small ones too', () => {
  expect(randomHex(0)).toBe('');
  for (const hex of many(() => randomHex(16))) expect(hex).toMatch(/^[0-9a-f]{32}$/);
});
