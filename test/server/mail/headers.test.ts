import { simpleParser } from 'mailparser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toMailSource } from '../../../src/server/integrations/mail-source.ts';
import { outgoingMail } from '../../kit/outgoing-mail.ts';

const known = new Set([
  'content-transfer-encoding',
  'content-type',
  'date',
  'from',
  'list',
  'message-id',
  'mime-version',
  'reply-to',
  'subject',
  'to',
  'x-auto-response-suppress',
  'x-foyer-mail',
]);

/** What people put into a name or their first words, and what somebody would who wants a header of their own. */
const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '\r\n',
        '\n',
        '\r',
        'Bcc: eve@evil.example',
        '\r\n\r\n',
        ' ',
        '"',
        '<',
        '>',
        ',',
        ';',
        '=?utf-8?q?a?=',
        '\u0000',
        '\u2028',
        'é',
        '😀',
        '\\',
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join('')),
);

test('M7 no name, no subject and no words of a person make a header or a receiver', async () => {
  await fc.assert(
    fc.asyncProperty(words, words, words, async (name, subject, text) => {
      const from = { name, address: 'hello@example.com' };
      const source = await toMailSource(outgoingMail({ from, subject, text }));
      const parsed = await simpleParser(source);
      expect([...parsed.headers.keys()].filter((header) => !known.has(header))).toEqual([]);
      expect(parsed.from?.value.map(({ address }) => address)).toEqual(['hello@example.com']);
      expect(parsed.to).toMatchObject({ value: [{ address: 'ann@example.org' }] });
    }),
    { numRuns: 300 },
  );
});
