import { expect, test } from 'vitest';
import type { NewBlock } from '../../../src/contract/block.ts';
import { withUploads } from '../../../src/console/state/attachments.ts';
import { saySize } from '../../../src/console/state/say-size.ts';

const said = (count: number): NewBlock[] =>
  Array.from({ length: count }, (_, index) => ({ type: 'paragraph', text: `Word ${index}` }));

test('S8 words come first, then files', () => {
  expect(withUploads(said(1), ['one', 'two'])).toEqual([
    { type: 'paragraph', text: 'Word 0' },
    { type: 'upload', upload_id: 'one' },
    { type: 'upload', upload_id: 'two' },
  ]);
  expect(withUploads([], ['one'])).toEqual([{ type: 'upload', upload_id: 'one' }]);
});

test('S8 a body with files has no more pieces than the server takes, and all of its words', () => {
  const body = withUploads(said(50), ['one', 'two']);
  expect(body).toHaveLength(50);
  expect(body[47]).toEqual({ type: 'paragraph', text: 'Word 47\n\nWord 48\n\nWord 49' });
});

test.each([
  [25 * 1024 * 1024, 'en', '25 MB'],
  [1_300_000, 'en', '1.2 MB'],
  [1_300_000, 'de', '1,2 MB'],
  [1024 * 1024 - 1, 'en', '1 MB'],
  [512, 'en', '512 bytes'],
])('S8 %i bytes are said in %s as “%s”', (bytes, locale, text) => {
  expect(saySize(bytes, locale)).toBe(text);
});
