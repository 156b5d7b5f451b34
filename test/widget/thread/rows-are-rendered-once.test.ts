import { expect, test } from 'vitest';
import type { MessageItem } from '../../../src/widget/state/thread-items.ts';
import { rememberRows } from '../../../src/widget/thread/remember-rows.ts';

const blocks = [{ type: 'paragraph' as const, text: 'Hello' }];

function message(key: string, more: Partial<MessageItem> = {}): MessageItem {
  return {
    kind: 'message',
    key,
    position: 1,
    createdAt: 0,
    isOwn: true,
    isBot: false,
    authorName: '',
    blocks,
    isFirst: true,
    isLast: true,
    receipt: 'sent',
    problem: undefined,
    asking: undefined,
    ...more,
  };
}

test('a row about which nothing is new is not rendered again, and one that has changed is', () => {
  const rendered: string[] = [];
  const { withLines, once } = rememberRows<string>();
  const show = (items: readonly MessageItem[]) =>
    withLines(items).map(
      once((item) => {
        rendered.push(item.key);
        return item.key;
      }),
    );
  expect(show([message('a'), message('b', { receipt: 'sending' })])).toEqual(['day a', 'a', 'b']);
  expect(rendered.splice(0)).toEqual(['day a', 'a', 'b']);
  expect(show([message('a'), message('b', { receipt: 'seen' })])).toEqual(['day a', 'a', 'b']);
  expect(rendered.splice(0)).toEqual(['b']);
  show([message('a', { blocks: [...blocks] }), message('b', { receipt: 'seen' })]);
  expect(rendered).toEqual(['a']);
});
