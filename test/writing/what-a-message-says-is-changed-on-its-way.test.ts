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

test('S8 a message that says something else keeps its place, and goes when that is on the disk', () => {
  const blocks = [{ type: 'paragraph' as const, text: 'Without the file' }];
  const amended = [...stored('a1', 'a2'), { kind: 'amended' as const, id: 'a1', blocks }];
  const outgoing = amended.reduce(reduceOutgoing, []);
  expect(outgoing.map(({ comment }) => comment.id)).toEqual(['a1', 'a2']);
  expect(outgoing[0]?.comment.blocks).toEqual(blocks);
  expect(nextToSend(outgoing)).toBeUndefined();
  const kept = reduceOutgoing(outgoing, { kind: 'stored', id: 'a1', isKept: true });
  expect(nextToSend(kept)?.comment.id).toBe('a1');
});
