import { expect, test } from 'vitest';
import type { Conversation } from '../../../src/contract/messenger/conversation.ts';
import {
  countUnread,
  inOrder,
  putConversation,
  type Conversations,
} from '../../../src/widget/state/conversations.ts';
import { createConversation, idOf } from '../makers.ts';

function put(...conversations: Conversation[]): Conversations {
  return conversations.reduce(putConversation, new Map());
}

const known = { last_position: 5, contact_read_position: 3, teammate_read_position: 4 };

test.each([
  { why: 'a part more', change: { last_position: 6 } },
  { why: 'read further by the contact', change: { contact_read_position: 5 } },
  { why: 'read further by a teammate', change: { teammate_read_position: 5 } },
  { why: 'just as far, said anew', change: {} },
  {
    why: 'a part more, though less was read when it was said',
    change: { last_position: 6, contact_read_position: 0 },
  },
])('a newer answer takes the place of what is known: $why', ({ change }) => {
  const newer = createConversation({ ...known, ...change });
  expect(put(createConversation(known), newer).get(newer.id)).toBe(newer);
});

test.each([
  { why: 'a part less', change: { last_position: 4 } },
  { why: 'a part less, read further', change: { last_position: 4, contact_read_position: 4 } },
  { why: 'read less far by the contact', change: { contact_read_position: 2 } },
  { why: 'read less far by a teammate', change: { teammate_read_position: 3 } },
])('an answer that comes late overwrites nothing: $why', ({ change }) => {
  const before = put(createConversation(known));
  expect(putConversation(before, createConversation({ ...known, ...change }))).toBe(before);
});

test('one conversation leaves the others alone', () => {
  const [first, second] = [createConversation(), createConversation({ id: idOf(2) })];
  expect([...put(first, second).values()]).toEqual([first, second]);
});

test('the latest stands first', () => {
  const conversations = put(
    createConversation({ id: idOf(1), updated_at: 20 }),
    createConversation({ id: idOf(2), updated_at: 100 }),
    createConversation({ id: idOf(3), updated_at: 3 }),
  );
  expect(inOrder(conversations).map(({ id }) => id)).toEqual([idOf(2), idOf(1), idOf(3)]);
});

test('what is unread is summed over all conversations', () => {
  const conversations = put(
    createConversation({ id: idOf(1), unread_count: 2 }),
    createConversation({ id: idOf(2), unread_count: 0 }),
    createConversation({ id: idOf(3), unread_count: 3 }),
  );
  expect(countUnread(conversations)).toBe(5);
  expect(countUnread(new Map())).toBe(0);
});
