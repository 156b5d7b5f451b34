import { expect, test } from 'vitest';
import { nextToSend, reduceOutgoing, type OutgoingEvent } from '../../src/writing/outgoing.ts';
import { createKept } from './makers.ts';

function stored(...names: string[]): OutgoingEvent[] {
  return names.flatMap((name): OutgoingEvent[] => {
    const { type: _type, refusal: _refusal, ...message } = createKept(name);
    return [
      { kind: 'written', message },
      { kind: 'stored', id: name, isKept: true },
    ];
  });
}

test('S4 a message that waits for its files holds what was written after it, and no other conversation', () => {
  const outgoing = stored('a1', 'a2', 'b1').reduce(reduceOutgoing, []);
  const next = (...unready: string[]) =>
    nextToSend(outgoing, ({ comment }) => !unready.includes(comment.id))?.comment.id;
  expect(next()).toBe('a1');
  expect(next('a1')).toBe('b1');
  expect(next('a1', 'b1')).toBeUndefined();
});
