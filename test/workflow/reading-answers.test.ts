import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QuestionType } from '../../src/contract/automation/question.ts';
import { readAnswer, type ReadingOptions } from '../../src/workflow/read-answer.ts';

const types: readonly QuestionType[] = [
  'text',
  'email',
  'phone',
  'number',
  'list',
  'boolean',
  'date',
  'url',
];

function reads(type: QuestionType, typed: string, text: string, options?: ReadingOptions): void {
  expect(readAnswer(type, typed, options), typed).toMatchObject({ text });
}

function refuses(type: QuestionType, typed: readonly string[], problem: string): void {
  for (const one of typed) expect(readAnswer(type, one), one).toEqual({ problem });
}

describe('O4 an answer is understood by its type', () => {
  test('a text without what stands around it', () => {
    expect(readAnswer('text', '  Heron & Sons \n')).toEqual({
      value: 'Heron & Sons',
      text: 'Heron & Sons',
    });
    refuses('text', ['', ' \n\t', '\u0000'], 'empty');
    refuses('text', ['a'.repeat(256)], 'too_long');
    refuses('email', [`${'a'.repeat(250)}@b.example`], 'too_long');
    refuses('url', [`heron.example/${'ö'.repeat(100)}`], 'too_long');
  });

  test('an email address in lower case', () => {
    reads('email', ' Ann@Heron.Example ', 'ann@heron.example');
    reads('email', 'jürgen@müller.example', 'jürgen@müller.example');
    refuses('email', ['ann', 'ann@', '@heron', 'a b@c.d'], 'not_an_email');
  });

  test('a phone number as E.164, by its country code or by the country that is given', () => {
    reads('phone', '+44 20 7946 0018', '+442079460018');
    reads('phone', '0044 (0)20 7946-0018', '+442079460018');
    reads('phone', '+٤٤ ٢٠ ٧٩٤٦ ٠٠١٨', '+442079460018');
    reads('phone', '020 7946 0018', '+442079460018', { country: 'GB' });
    refuses(
      'phone',
      ['020 7946 0018', '+44', 'call me', '+999 123 456', '1'.repeat(70)],
      'not_a_phone',
    );
    expect(readAnswer('phone', '020 7946 0018', { country: 'nowhere' })).toHaveProperty('problem');
  });

  test('a number as people write it anywhere', () => {
    const same: Record<string, number> = {
      '51': 51,
      '1,000': 1_000,
      '1.000': 1_000,
      '1 000': 1_000,
      '1\u202f000': 1_000,
      "1'000": 1_000,
      '12.345.678': 12_345_678,
      '1,234.5': 1_234.5,
      '1.234,5': 1_234.5,
      '1.000,000': 1_000,
      '12,3450': 12.345,
      '10.5': 10.5,
      '10,50': 10.5,
      '0.125': 0.125,
      '-1.234': -1_234,
      '-3': -3,
      '\u22123': -3,
      '+7': 7,
      '٥١': 51,
      '۵۱': 51,
    };
    for (const [typed, value] of Object.entries(same)) {
      const read = readAnswer('number', typed);
      expect(read, typed).toMatchObject({ value });
      expect(readAnswer('number', 'text' in read ? read.text : ''), typed).toEqual(read);
    }
    refuses(
      'number',
      ['fifty', '10-50', '1e5', '1,00,0', '1..2', 'NaN', '--1', '9'.repeat(40)],
      'not_a_number',
    );
  });

  test('a number of things is whole and not negative', () => {
    expect(readAnswer('number', '0', { isCount: true })).toEqual({ value: 0, text: '0' });
    for (const typed of ['-1', '50.5']) {
      expect(readAnswer('number', typed, { isCount: true })).toEqual({ problem: 'not_a_number' });
    }
  });

  test('one of the options, in whatever case', () => {
    reads('list', 'blue', 'Blue', { options: ['Red', 'Blue'] });
    reads('list', 'b', 'b', { options: ['B', 'b'] });
    expect(readAnswer('list', 'green', { options: ['Red'] })).toEqual({ problem: 'not_an_option' });
  });

  test('yes and no in every language that the buttons speak', () => {
    for (const typed of ['Yes', 'yes', 'TRUE', 'نعم']) {
      expect(readAnswer('boolean', typed)).toEqual({ value: true, text: 'true' });
    }
    for (const typed of ['No', 'n', 'false', 'لا']) {
      expect(readAnswer('boolean', typed)).toEqual({ value: false, text: 'false' });
    }
    refuses('boolean', ['perhaps', '2'], 'not_yes_or_no');
  });

  test('a day that there is', () => {
    const value = Date.UTC(2024, 1, 29);
    expect(readAnswer('date', '2024-02-29')).toEqual({ value, text: '2024-02-29' });
    refuses('date', ['2026-02-29', '29.02.2024', '2024-13-01', 'today', '20240229'], 'not_a_date');
  });

  test('the address of a website, and of nothing else', () => {
    reads('url', 'Heron.example', 'https://heron.example');
    reads('url', 'http://heron.example/a?b#c', 'http://heron.example/a?b#c');
    reads('url', 'heron.example:8080/x', 'https://heron.example:8080/x');
    const others = [
      'heron',
      'javascript:alert(1)',
      'mailto:a@b.example',
      'ftp://heron.example',
      'https://user:pass@heron.example',
      'two words.example',
      'data:text/html,x',
    ];
    refuses('url', others, 'not_a_url');
  });
});

test(
  'O4 whatever is typed is understood or refused, and what was understood is understood as the same again',
  { timeout: 60_000 },
  () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(..."0123456789+-.,' ()٣۳@a/:") }),
      fc.double().map(String),
      fc.constant('0.0000010000000000000002'),
      fc.webUrl(),
      fc.emailAddress(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...types), typed, fc.boolean(), (type, text, isCount) => {
        const options = { options: ['Red', 'Blue', text], isCount };
        const read = readAnswer(type, text, options);
        const again = 'text' in read ? readAnswer(type, read.text, options) : read;
        expect(again).toEqual(read);
      }),
      { numRuns: 300 },
    );
  },
);
