import { expect, test } from 'vitest';
import {
  judge,
  missing,
  nextToSend,
  reduceOutgoing,
  type Outgoing,
  type OutgoingEvent,
} from '../../src/writing/outgoing.ts';
import { createKept } from './makers.ts';

function written(name: string): OutgoingEvent {
  const { type: _type, refusal: _refusal, ...message } = createKept(name);
  return { kind: 'written', message };
}
/** Written, and on the disk. */
function stored(...names: string[]): OutgoingEvent[] {
  return names.flatMap((name) => [written(name), { kind: 'stored', id: name, isKept: true }]);
}
function found(...messages: ReturnType<typeof createKept>[]): OutgoingEvent {
  return { kind: 'found', messages };
}
function idsOf(outgoing: Outgoing): string[] {
  return outgoing.map(({ comment }) => comment.id);
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
  expect(nextAfter(...stored('a1', 'a2'))).toBe('a1');
});

test('S4 nothing is sent before it is on the disk, nor what was written after it', () => {
  expect(nextAfter(written('a1'))).toBeUndefined();
  const behind: OutgoingEvent = { kind: 'stored', id: 'a2', isKept: true };
  expect(nextAfter(written('a1'), written('a2'), behind)).toBeUndefined();
});

test('one message at a time is on its way, whatever its conversation', () => {
  const events = stored('a1', 'a2', 'b1');
  expect(nextAfter(...events, { kind: 'attempted', id: 'a1' })).toBeUndefined();
});

test('a confirmed message leaves, and the one behind it is next', () => {
  const outgoing = after(
    ...stored('a1', 'a2'),
    { kind: 'attempted', id: 'a1' },
    { kind: 'gone', ids: ['a1'] },
  );
  expect(idsOf(outgoing)).toEqual(['a2']);
  expect(nextToSend(outgoing)?.comment.id).toBe('a2');
});

test('a postponed message stays first in line, and its attempts are counted', () => {
  const postponed: OutgoingEvent = { kind: 'postponed', id: 'a1', problem: 'unreachable' };
  const attempted: OutgoingEvent = { kind: 'attempted', id: 'a1' };
  const events = [...stored('a1', 'a2'), attempted, postponed, attempted, postponed];
  expect(nextToSend(after(...events))).toMatchObject({
    comment: { id: 'a1' },
    state: 'waiting',
    problem: 'unreachable',
    attempts: 2,
  });
});

test('a refused message stays and says why, and holds nobody', () => {
  const refused: OutgoingEvent = { kind: 'refused', id: 'a1', problem: 'too_large' };
  const outgoing = after(...stored('a1', 'a2'), refused);
  expect(outgoing[0]).toMatchObject({ state: 'refused', problem: 'too_large' });
  expect(nextToSend(outgoing)?.comment.id).toBe('a2');
});

test('a refused message that is tried again goes to the end, as if it were new', () => {
  const outgoing = after(
    ...stored('a1', 'a2'),
    { kind: 'attempted', id: 'a1' },
    { kind: 'refused', id: 'a1', problem: 'invalid' },
    { kind: 'tried_again', id: 'a1' },
  );
  expect(idsOf(outgoing)).toEqual(['a2', 'a1']);
  expect(outgoing[1]).toMatchObject({ state: 'storing', attempts: 0, problem: undefined });
});

test('what happens to one message leaves the others as they are', () => {
  const before = after(...stored('a1', 'b1'));
  const outgoing = reduceOutgoing(before, { kind: 'refused', id: 'b1', problem: 'invalid' });
  expect(outgoing[0]).toBe(before[0]);
  expect(outgoing[1]?.state).toBe('refused');
  expect(before[1]?.state).toBe('waiting');
});

test('S4 what other tabs and earlier pages have left stands in the disk’s order, and this tab’s own after it', () => {
  const events = [...stored('a2'), written('a3')];
  const outgoing = after(...events, found(createKept('a1'), createKept('a2')));
  expect(idsOf(outgoing)).toEqual(['a1', 'a2', 'a3']);
  expect(outgoing.map(({ state }) => state)).toEqual(['waiting', 'waiting', 'storing']);
});

test('what is found again keeps how far it has come', () => {
  const attempted: OutgoingEvent = { kind: 'attempted', id: 'a1' };
  const outgoing = after(...stored('a1'), attempted, found(createKept('a1')));
  expect(outgoing).toMatchObject([{ state: 'sending', attempts: 1 }]);
});

test('what another tab has refused, or tried again, is so here', () => {
  const refused = createKept('a1', { refusal: 'blocked' });
  const outgoing = after(...stored('a1'), found(refused));
  expect(outgoing).toMatchObject([{ state: 'refused', problem: 'blocked' }]);
  expect(reduceOutgoing(outgoing, found(createKept('a1')))).toMatchObject([{ state: 'waiting' }]);
});

test('what was on the disk and is there no more has been seen to by another tab', () => {
  const outgoing = after(...stored('a1', 'a2'), written('a3'));
  expect(missing(outgoing, [createKept('a2')])).toEqual(['a1']);
});

test('S4 neither a server in trouble nor one that wants a pause has refused anything', () => {
  expect(judge('unreachable')).toMatchObject({ kind: 'again' });
  expect(judge('unavailable')).toMatchObject({ kind: 'again' });
  expect(judge('rate_limited', 7_000)).toMatchObject({ kind: 'again', afterMs: 7_000 });
  expect(judge('version_unsupported')).toMatchObject({ kind: 'held' });
  expect(judge('blocked')).toMatchObject({ kind: 'refused', problem: 'blocked' });
});
