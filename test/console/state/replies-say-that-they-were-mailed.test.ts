import { expect, test } from 'vitest';
import { isMessage, toThreadItems } from '../../../src/console/state/thread-items.ts';
import type { ConsolePart } from '../../../src/contract/console/part.ts';
import { mailId, objectId } from '../makers.ts';

const self = { kind: 'teammate', id: objectId(1), name: 'Robin' } as const;

function makePart(position: number, mailed?: ConsolePart['mailed']): ConsolePart {
  return {
    id: mailId(position),
    conversation_id: mailId(99),
    position,
    public_position: position,
    kind: 'comment',
    author: self,
    blocks: [],
    created_at: position,
    ...(mailed && { mailed }),
  };
}

test('M8 a mail that tells several replies is marked below the last of them', () => {
  const first = { mail_id: mailId(50), state: 'sent' } as const;
  const second = { mail_id: mailId(51), state: 'failed' } as const;
  const parts = [makePart(1, first), makePart(2, first), makePart(3, second), makePart(4)];
  const items = toThreadItems(parts, [], 0, self).filter(isMessage);
  expect(items.map(({ mailed }) => mailed)).toEqual([undefined, first, second, undefined]);
});
