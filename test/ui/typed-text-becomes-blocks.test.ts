import { wordsOf } from '../../src/contract/words-of.ts';
import { expect, test } from 'vitest';
import { toBlocks, toPlainText } from '../../src/ui/block-text.ts';

function paragraphsOf(text: string): string[] {
  return toBlocks(text).map(wordsOf);
}

test.each([
  { text: 'Hello', paragraphs: ['Hello'], why: 'one line' },
  { text: 'one\ntwo', paragraphs: ['one\ntwo'], why: 'a line break stays' },
  { text: 'one\n\ntwo', paragraphs: ['one', 'two'], why: 'an empty line' },
  { text: 'one\n \t \n\n\ntwo', paragraphs: ['one', 'two'], why: 'several that only look empty' },
  { text: 'one\r\n\r\ntwo', paragraphs: ['one', 'two'], why: 'line ends of Windows' },
  { text: '\n\n  one  \n\n', paragraphs: ['one'], why: 'space around' },
  { text: 'one\n  indented', paragraphs: ['one\n  indented'], why: 'space within' },
  { text: ' \n\n ', paragraphs: [], why: 'nothing' },
  { text: '<b>bold</b>', paragraphs: ['<b>bold</b>'], why: 'what looks like markup is text' },
])('an empty line parts paragraphs: $why', ({ text, paragraphs }) => {
  expect(paragraphsOf(text)).toEqual(paragraphs);
});

test('S4 a text of more paragraphs than a message may have is one message, without loss', () => {
  const lines = Array.from({ length: 70 }, (_, index) => `line ${index}`);
  const paragraphs = paragraphsOf(lines.join('\n\n'));
  expect(paragraphs).toHaveLength(50);
  expect(paragraphs[0]).toBe('line 0');
  expect(paragraphs.join('\n\n')).toBe(lines.join('\n\n'));
});

test('blocks as one line', () => {
  expect(toPlainText(toBlocks('one\n two\n\nthree'))).toBe('one two three');
  expect(toPlainText([])).toBe('');
});
