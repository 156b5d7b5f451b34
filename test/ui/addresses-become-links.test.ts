import { expect, test } from 'vitest';
import { linkify } from '../../src/ui/linkify.ts';

/** Links in brackets, text as it is. */
function linked(text: string): string {
  return linkify(text)
    .map((piece) => (piece.kind === 'link' ? `⟦${piece.text}⟧` : piece.text))
    .join('');
}
function hrefsIn(text: string): string[] {
  return linkify(text).flatMap((piece) => (piece.kind === 'link' ? [piece.href] : []));
}

test.each([
  ['see https://example.com for more', 'see ⟦https://example.com⟧ for more'],
  ['https://example.com', '⟦https://example.com⟧'],
  ['http://localhost:3000/a?b=c&d=e#f', '⟦http://localhost:3000/a?b=c&d=e#f⟧'],
  ['HTTPS://EXAMPLE.COM/A', '⟦HTTPS://EXAMPLE.COM/A⟧'],
  ['https://a.example\nhttps://b.example', '⟦https://a.example⟧\n⟦https://b.example⟧'],
  ['https://a.example, https://b.example', '⟦https://a.example⟧, ⟦https://b.example⟧'],
  ['no address here: example', 'no address here: example'],
  ['http://[::1]:3000/', '⟦http://[::1]:3000/⟧'],
  ['', ''],
])('S8 a web address is found: %s', (text, expected) => {
  expect(linked(text)).toBe(expected);
});

test.each([
  ['go to https://example.com.', 'go to ⟦https://example.com⟧.'],
  ['https://example.com/?!', '⟦https://example.com/⟧?!'],
  ['https://example.com…', '⟦https://example.com⟧…'],
  ['“https://example.com”', '“⟦https://example.com⟧”'],
  ['«https://example.com»', '«⟦https://example.com⟧»'],
  ['انظر https://example.com؟', 'انظر ⟦https://example.com⟧؟'],
  ['https://example.com، ثم', '⟦https://example.com⟧، ثم'],
  ['看 https://example.com。', '看 ⟦https://example.com⟧。'],
])('what ends a sentence is not part of the address: %s', (text, expected) => {
  expect(linked(text)).toBe(expected);
});

test.each([
  ['(see https://example.com)', '(see ⟦https://example.com⟧)'],
  ['(https://example.com/a).', '(⟦https://example.com/a⟧).'],
  ['[https://example.com]', '[⟦https://example.com⟧]'],
  ['<https://example.com>', '<⟦https://example.com⟧>'],
  ['https://example.com/Foyer_(room)', '⟦https://example.com/Foyer_(room)⟧'],
  ['(https://example.com/Foyer_(room))', '(⟦https://example.com/Foyer_(room)⟧)'],
  ['https://example.com/?a[]=1&b[]', '⟦https://example.com/?a[]=1&b[]⟧'],
])('a bracket belongs to the address that opens it: %s', (text, expected) => {
  expect(linked(text)).toBe(expected);
});

test.each([
  ['write to maya@example.com.', 'write to ⟦maya@example.com⟧.'],
  ['first.last+tag@mail.example.co.uk', '⟦first.last+tag@mail.example.co.uk⟧'],
  ['jörg@müller.example', '⟦jörg@müller.example⟧'],
  ['maya@example', 'maya@example'],
  ['@example.com', '@example.com'],
])('S8 a mail address is found: %s', (text, expected) => {
  expect(linked(text)).toBe(expected);
});

test.each([
  ['Please call +351210000000', 'Please call ⟦+351210000000⟧'],
  ['call +351 21 000 00 00, please', 'call ⟦+351 21 000 00 00⟧, please'],
  ['(+44 (0)20 7946-0123).', '(⟦+44 (0)20 7946-0123⟧).'],
  ['+1.212.555.0123', '⟦+1.212.555.0123⟧'],
  ['اتصل على +351210000000.', 'اتصل على ⟦+351210000000⟧.'],
  ['210 000 000', '210 000 000'],
  ['+12345', '+12345'],
  ['+0123456789', '+0123456789'],
  ['1+1234567890', '1+1234567890'],
  ['++1234567890', '++1234567890'],
  ['+1234567890123456789', '+1234567890123456789'],
  ['+12345678a', '+12345678a'],
  ['a+1234567@example.com', '⟦a+1234567@example.com⟧'],
  ['https://example.com/+1234567890', '⟦https://example.com/+1234567890⟧'],
])('O3 a phone number with a country’s code is found: %s', (text, expected) => {
  expect(linked(text)).toBe(expected);
});

test('a link leads to what it says', () => {
  const text = 'https://example.com/a?b=ü and maya@example.com or +44 (20) 7946-0123';
  expect(hrefsIn(text)).toEqual([
    'https://example.com/a?b=ü',
    'mailto:maya@example.com',
    'tel:+442079460123',
  ]);
});

test.each([
  'javascript:alert(1)',
  'JavaScript://example.com/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'xhttps://example.com',
  'https://...',
])('nothing but the web, mail and phones is a link: %s', (text) => {
  expect(hrefsIn(text)).toEqual([]);
});

test('an address keeps to its own letters: what stands in quotes or tags around it stays outside', () => {
  expect(linked('<a href="https://example.com">')).toBe('<a href="⟦https://example.com⟧">');
});

test('no letter is lost or made', () => {
  const text = 'a@b.example, (https://x.example/(y))… 👩‍💻 https://z.example؟ end';
  expect(
    linkify(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});

test.each([
  ['words with dots', 'a.'.repeat(50_000)],
  ['an address with many dots', `https://x${'.'.repeat(100_000)}a${'.'.repeat(9_000)}`],
  ['an address that ends in brackets', `https://x${')'.repeat(100_000)}`],
  ['many at signs', 'a@'.repeat(50_000)],
  ['many digits', `+${'1 '.repeat(50_000)}`],
  ['many plus signs', '+1'.repeat(50_000)],
])('a text takes no longer than its length is worth: %s', (_name, text) => {
  const startMs = performance.now();
  linkify(text);
  expect(performance.now() - startMs).toBeLessThan(1_000);
});
