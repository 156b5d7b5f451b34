import { firstWords } from '../../kit/first-words.ts';
import { expect, test } from 'vitest';
import type { Part } from '../../../src/contract/part.ts';
import type { OutgoingMessage } from '../../../src/writing/outgoing.ts';
import { toThreadItems } from '../../../src/widget/state/thread-items.ts';
import { createOutgoing } from '../../writing/makers.ts';
import { createPart, idOf, maya, noonMs, omar, paragraph, visitor } from '../makers.ts';

/** `[` begins a group, `]` ends one. */
function groupsOf(parts: readonly Part[], outgoing: readonly OutgoingMessage[] = []): string {
  return toThreadItems(parts, outgoing, 0)
    .filter(({ kind }) => kind !== 'day')
    .map((item) => {
      if (item.kind !== 'message') return item.kind;
      const text = firstWords(item.blocks) ?? '';
      return `${item.isFirst ? '[' : ''}${text}${item.isLast ? ']' : ''}`;
    })
    .join(' ');
}
function say(position: number, author: Part['author'], minute: number): Part {
  const created_at = noonMs + minute * 60_000;
  return createPart(position, { author, created_at, blocks: paragraph(`${position}`) });
}

test('messages by one author in one breath stand together', () => {
  expect(groupsOf([say(1, maya, 0), say(2, maya, 1), say(3, maya, 5)])).toBe('[1 2 3]');
});

test('five minutes of silence part them', () => {
  expect(groupsOf([say(1, maya, 0), say(2, maya, 5)])).toBe('[1] [2]');
});

test('another author parts them', () => {
  expect(groupsOf([say(1, maya, 0), say(2, omar, 0), say(3, omar, 1)])).toBe('[1] [2 3]');
  expect(groupsOf([say(1, visitor, 0), say(2, maya, 0), say(3, visitor, 0)])).toBe('[1] [2] [3]');
});

test('a visitor under two names is one author: a pseudonym gives way to the name', () => {
  const renamed = { ...visitor, name: 'Lina' };
  expect(groupsOf([say(1, visitor, 0), say(2, renamed, 0)])).toBe('[1 2]');
});

test('a close is a line of its own and parts the messages around it', () => {
  const close = createPart(2, { kind: 'close', blocks: [] });
  expect(groupsOf([say(1, maya, 0), close, say(3, maya, 1)])).toBe('[1] closed [3]');
});

test('an opening is not shown: the message that opened it is there', () => {
  const open = createPart(2, { kind: 'open', blocks: [], author: visitor });
  expect(groupsOf([say(1, visitor, 0), open, say(3, visitor, 1)])).toBe('[1 3]');
});

test('what is on its way stands with what was said before', () => {
  const comment = { id: idOf(9), blocks: paragraph('on its way') };
  const pending = createOutgoing('a1', { comment, createdAt: noonMs + 60_000 });
  expect(groupsOf([say(1, visitor, 0)], [pending])).toBe('[1 on its way]');
});
