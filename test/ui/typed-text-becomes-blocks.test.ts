import fc from 'fast-check';
import type { NewBlock } from '../../src/contract/block.ts';
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

const said = (text: string): NewBlock => ({ type: 'paragraph', text });
const list = (is_ordered: boolean, ...items: string[]): NewBlock => ({
  type: 'list',
  is_ordered,
  items,
});
const code = (text: string): NewBlock => ({ type: 'code', text });

test.each<[why: string, text: string, blocks: NewBlock[]]>([
  ['points', '- milk\n- eggs', [list(false, 'milk', 'eggs')]],
  ['points with stars', '* milk\n* eggs', [list(false, 'milk', 'eggs')]],
  ['steps', '1. in\n2. out', [list(true, 'in', 'out')]],
  [
    'words around',
    'Buy:\n- milk\n- eggs\nThanks',
    [said('Buy:'), list(false, 'milk', 'eggs'), said('Thanks')],
  ],
  ['one line that begins so is none', '- Maya', [said('- Maya')]],
  ['numbers that are not from one', '3. c\n4. d', [said('3. c\n4. d')]],
  ['numbers that jump', 'x\n1. a\n3. b', [said('x\n1. a\n3. b')]],
  ['no space, no list', '-1\n-2', [said('-1\n-2')]],
  ['code', '```\nif (a)\n\n  b();\n```', [code('if (a)\n\n  b();')]],
  [
    'code with its language',
    'See\n```js\n- a\n- b\n```\nso',
    [said('See'), code('- a\n- b'), said('so')],
  ],
  ['a fence that is not closed', '```\nif (a)', [said('```\nif (a)')]],
  ['nothing else means anything', '# *bold* [a](b) > c', [said('# *bold* [a](b) > c')]],
])('S8 lists and code: %s', (_why, text, blocks) => {
  expect(toBlocks(text)).toEqual(blocks);
});

/** As somebody would type it. */
function typed(block: NewBlock): string {
  if (block.type === 'list')
    return block.items
      .map((item, at) => `${block.is_ordered ? `${at + 1}.` : '-'} ${item}`)
      .join('\n');
  if (block.type === 'code') return `\`\`\`\n${block.text}\n\`\`\``;
  return wordsOf(block);
}

test('S8 what is typed as blocks becomes these blocks', () => {
  const word = fc.stringMatching(/^[a-zα-ω<>&*#][a-zα-ω<>&*# ]{0,20}[a-zα-ω]$/);
  const items = fc.array(word, { minLength: 2, maxLength: 6 });
  const block = fc.oneof(
    word.map(said),
    fc.tuple(fc.boolean(), items).map(([is_ordered, all]) => list(is_ordered, ...all)),
    fc.array(word, { minLength: 1, maxLength: 5 }).map((lines) => code(lines.join('\n\n  '))),
  );
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 20 }), (blocks) => {
      expect(toBlocks(blocks.map(typed).join('\n\n'))).toEqual(blocks);
    }),
  );
});

test('S4 more lists and code than a message may have stay a message, without loss', () => {
  const text = Array.from({ length: 60 }, (_, at) => `- ${at}\n- b\n\n\`\`\`\n${at}\n\`\`\``).join(
    '\n\n',
  );
  const blocks = toBlocks(text);
  expect(blocks.length).toBeLessThanOrEqual(50);
  expect(blocks.map(wordsOf).join('\n')).toContain('- 59\n- b\n\n```\n59\n```');
});
