import { expect, test } from 'vitest';
import {
  nextToSend,
  reduceOutgoing,
  type Outgoing,
  type OutgoingEvent,
} from '../../../src/widget/state/outgoing.ts';
import { idOf, noonMs, paragraph } from '../makers.ts';

/** `a1` is the first message of conversation a. */
function written(name: string): OutgoingEvent {
  const comment = { id: name, blocks: paragraph(name) };
  const conversationId = name.startsWith('a') ? idOf(1) : idOf(2);
  return { kind: 'written', message: { conversationId, comment, createdAt: noonMs } };
}
function after(...events: OutgoingEvent[]): Outgoing {
  return events.reduce(reduceOutgoing, []);
}
function nextAfter(...events: OutgoingEvent[]): string | undefined {
  return nextToSend(after(...events))?.comment.id;
}

test('nothing is next where nothing was written', () => {
  expect(nextAfter()).toBeUndefined();
});

test('what was written first is sent first', () => {
  expect(nextAfter(written('a1'), written('a2'))).toBe('a1');
});

test('one message at a time is on its way, whatever its conversation', () => {
  const events = [written('a1'), written('a2'), written('b1')];
  expect(nextAfter(...events, { kind: 'attempted', id: 'a1' })).toBeUndefined();
});

test('a confirmed message leaves, and the one behind it is next', () => {
  const outgoing = after(
    written('a1'),
    written('a2'),
    { kind: 'attempted', id: 'a1' },
    { kind: 'confirmed', id: 'a1' },
  );
  expect(outgoing.map((message) => message.comment.id)).toEqual(['a2']);
  expect(nextToSend(outgoing)?.comment.id).toBe('a2');
});

test('a postponed message stays first in line, and its attempts are counted', () => {
  const outgoing = after(
    written('a1'),
    written('a2'),
    { kind: 'attempted', id: 'a1' },
    { kind: 'postponed', id: 'a1' },
    { kind: 'attempted', id: 'a1' },
    { kind: 'postponed', id: 'a1' },
  );
  expect(nextToSend(outgoing)).toMatchObject({
    comment: { id: 'a1' },
    state: 'waiting',
    attempts: 2,
  });
});

test('a refused message holds those behind it, while other conversations go on', () => {
  const events = [written('a1'), written('a2')];
  const refused: OutgoingEvent = { kind: 'refused', id: 'a1' };
  expect(nextAfter(...events, refused)).toBeUndefined();
  expect(nextAfter(...events, written('b1'), refused)).toBe('b1');
});

test('a refused message that is tried again is next, as if it were new', () => {
  const outgoing = after(
    written('a1'),
    written('a2'),
    { kind: 'attempted', id: 'a1' },
    { kind: 'refused', id: 'a1' },
    { kind: 'tried_again', id: 'a1' },
  );
  expect(nextToSend(outgoing)).toMatchObject({ comment: { id: 'a1' }, attempts: 0 });
});

test('what happens to one message leaves the others as they are', () => {
  const before = after(written('a1'), written('b1'));
  const outgoing = reduceOutgoing(before, { kind: 'refused', id: 'b1' });
  expect(outgoing[0]).toBe(before[0]);
  expect(outgoing[1]?.state).toBe('refused');
  expect(before[1]?.state).toBe('waiting');
});
