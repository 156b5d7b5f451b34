import { expect, test } from 'vitest';
import type { Conversation } from '../../../src/contract/messenger/conversation.ts';
import { laterOf, newsIn, toHeard, toNotices } from '../../../src/widget/notices/to-notices.ts';
import { createPart, idOf, noonMs, visitor } from '../makers.ts';

/** A conversation in which somebody has said something last. */
function conversation(number: number, more: Partial<Conversation> = {}): Conversation {
  const position = more.last_position ?? 2;
  return {
    id: idOf(number),
    state: 'open',
    created_at: noonMs,
    updated_at: noonMs + number,
    last_position: position,
    contact_read_position: 1,
    teammate_read_position: 1,
    unread_count: 1,
    last_comment: createPart(position),
    teammate: null,
    ...more,
  };
}
const numbersOf = (conversations: Conversation[]) =>
  conversations.map(({ id }) => Number(id.slice(-12)));

test('S8 the latest stand first, and no more than three', () => {
  const all = [1, 2, 3, 4].map((number) => conversation(number));
  expect(numbersOf(toNotices(all, {}))).toEqual([4, 3, 2]);
});

test('S8 what was read, and what one has said oneself, is no news', () => {
  const read = conversation(1, { unread_count: 0 });
  const own = conversation(2, { last_comment: createPart(2, { author: visitor }) });
  expect(toNotices([read, own], {})).toEqual([]);
  expect(newsIn(new Map(), [read, own])).toEqual([]);
});

test('S8 what was sent away stays away until more is said', () => {
  const dismissed = { [idOf(1)]: 2 };
  expect(toNotices([conversation(1)], dismissed)).toEqual([]);
  const more = conversation(1, { last_position: 3 });
  expect(numbersOf(toNotices([more], dismissed))).toEqual([1]);
});

test('S8 what was heard before is no news again, and what comes after it is', () => {
  const heard = toHeard([conversation(1), conversation(2, { unread_count: 0 })]);
  expect(newsIn(heard, [conversation(1)])).toEqual([]);
  expect(numbersOf(newsIn(heard, [conversation(1, { last_position: 3 })]))).toEqual([1]);
  expect(numbersOf(newsIn(heard, [conversation(2), conversation(3)]))).toEqual([2, 3]);
});

test('S8 what was sent away in two tabs is away in both, up to the later position', () => {
  const known = { a: 3, b: 2 };
  expect(laterOf(known, { a: 1, b: 5, c: 1 })).toEqual({ a: 3, b: 5, c: 1 });
  expect(laterOf(known, { a: 3, b: 1 })).toBe(known);
});
