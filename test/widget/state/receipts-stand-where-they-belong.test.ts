import { expect, test } from 'vitest';
import type { Part } from '../../../src/contract/part.ts';
import type { OutgoingMessage } from '../../../src/writing/outgoing.ts';
import {
  toThreadItems as toAllItems,
  type ThreadItem,
} from '../../../src/widget/state/thread-items.ts';
import { createOutgoing } from '../../writing/makers.ts';
import { createPart, idOf, paragraph, visitor } from '../makers.ts';

function own(position: number): Part {
  return createPart(position, { author: visitor });
}
function pending(number: number, state: OutgoingMessage['state'] = 'waiting'): OutgoingMessage {
  const comment = { id: idOf(number), blocks: paragraph(`Pending ${number}`) };
  return createOutgoing('a1', { conversationId: idOf(1), comment, state });
}
function toThreadItems(...given: Parameters<typeof toAllItems>): ThreadItem[] {
  return toAllItems(...given).filter(({ kind }) => kind !== 'day');
}
function receiptsOf(
  parts: readonly Part[],
  outgoing: readonly OutgoingMessage[] = [],
  seenPosition = 0,
): unknown[] {
  return toThreadItems(parts, outgoing, seenPosition).map((item) =>
    item.kind === 'message' ? item.receipt : item.kind,
  );
}

test('S8 only the last own message says that it was sent', () => {
  expect(receiptsOf([own(1), own(2)])).toEqual([undefined, 'sent']);
});

test('S8 it says that it was seen once a teammate has read that far', () => {
  expect(receiptsOf([own(1), own(2)], [], 1)).toEqual([undefined, 'sent']);
  expect(receiptsOf([own(1), own(2)], [], 2)).toEqual([undefined, 'seen']);
});

test('a teammate’s message has no receipt, and leaves that of the one before', () => {
  expect(receiptsOf([own(1), createPart(2)], [], 2)).toEqual(['seen', undefined]);
});

test('a close after it takes no receipt away', () => {
  const close = createPart(2, { kind: 'close', author: visitor, blocks: [] });
  expect(receiptsOf([own(1), close])).toEqual(['sent', 'closed']);
});

test('every message that is not confirmed says how it stands', () => {
  const outgoing = [pending(1, 'refused'), pending(2, 'sending'), pending(3)];
  expect(receiptsOf([], outgoing)).toEqual(['refused', 'sending', 'sending']);
});

test('while one is on its way, those before it say nothing', () => {
  expect(receiptsOf([own(1)], [pending(1)])).toEqual([undefined, 'sending']);
});

test('a confirmed message takes the place of the pending one, without a double', () => {
  const message = pending(7, 'sending');
  const items = toThreadItems([own(1), { ...own(2), id: message.comment.id }], [message], 0);
  expect(items).toHaveLength(2);
  expect(items[1]).toMatchObject({ key: message.comment.id, receipt: 'sent' });
});

test('a message keeps its key when it is confirmed, so that it stays the same element', () => {
  const message = pending(7);
  const [before] = toThreadItems([], [message], 0);
  const [after] = toThreadItems([{ ...own(1), id: message.comment.id }], [], 0);
  expect(after?.key).toBe(before?.key);
});

test('what is on its way stands after what the server has, in the order written', () => {
  const items = toThreadItems([createPart(1)], [pending(2), pending(1)], 0);
  expect(items.map(({ key }) => key)).toEqual([createPart(1).id, idOf(2), idOf(1)]);
});

test('S4 one that could not be sent yet says so', () => {
  const delayed = { ...pending(2), problem: 'unreachable' };
  expect(receiptsOf([own(1)], [delayed, pending(3)])).toEqual([undefined, 'delayed', 'sending']);
});
