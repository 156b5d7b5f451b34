import { describe, expect, test } from 'vitest';
import { checkTexts } from '../../src/build/check-texts.ts';
import { usedNames } from '../../src/build/used-names.ts';

const en = {
  send: 'Send',
  by: 'By {name}',
  launcher: { open: 'Open' },
  messages: { one: '{count} message', other: '{count} messages' },
};
const de = {
  send: 'Senden',
  by: 'Von {name}',
  launcher: { open: 'Öffnen' },
  messages: { one: '{count} Nachricht', other: '{count} Nachrichten' },
};

describe('S5 the build asks of every language', () => {
  test('nothing more where it is whole', () => {
    expect(checkTexts({ en, de })).toEqual([]);
  });

  test.each([
    ['a text that is missing', { send: undefined }, ['de: “send” is missing.']],
    ['a group that is missing', { launcher: {} }, ['de: “launcher.open” is missing.']],
    ['a text too many', { shout: 'Rufen' }, ['de: “shout” is not in English.']],
    [
      'a text in a group too many',
      { launcher: { open: 'Öffnen', shut: 'Zu' } },
      ['de: “launcher.shut” is not in English.'],
    ],
    ['a text that is empty', { send: ' ' }, ['de: “send” is empty.']],
    [
      'a form that is empty',
      { messages: { one: '', other: '{count}' } },
      ['de: “messages” is empty.'],
    ],
    ['a value of another name', { by: 'Von {nome}' }, ['de: “by” fills in {nome}, not {name}.']],
    ['a value that is left out', { by: 'Von ihr' }, ['de: “by” fills in nothing, not {name}.']],
    [
      'a value where there is none',
      { send: '{name}' },
      ['de: “send” fills in {name}, not nothing.'],
    ],
    [
      'a form that its numbers do not have',
      { messages: { one: '1', few: '{count}', other: '{count}' } },
      ['de: “messages” has the forms few, one, other, not one, other.'],
    ],
    [
      'a form that is not there',
      { messages: { other: '{count}' } },
      ['de: “messages” has the forms other, not one, other.'],
    ],
    [
      'one form for all numbers',
      { messages: '{count}' },
      ['de: “messages” has the forms other, not one, other.'],
    ],
    [
      'forms of what is not counted',
      { send: { one: 'Senden', other: 'Senden' } },
      ['de: “send” has the forms one, other, not other.'],
    ],
  ])('that there is not %s', (_fault, changes, faults) => {
    const changed = Object.entries({ ...de, ...changes }).filter(([, text]) => text !== undefined);
    expect(checkTexts({ en, de: Object.fromEntries(changed) })).toEqual(faults);
  });

  test('the forms of its own numbers: one that is for a single number may say it as a word', () => {
    const messages = { one: 'jedna', few: '{count}', many: '{count}', other: '{count}' };
    expect(checkTexts({ en, cs: { ...de, messages } })).toEqual([]);
  });

  test.each([
    ['ru', { one: 'одно', few: '{count}', many: '{count}', other: '{count}' }],
    ['fr', { one: 'un', many: '{count}', other: '{count}' }],
    ['de', { one: 'eine', other: 'viele' }],
  ])('the number, where a form is for several: %s', (language, messages) => {
    expect(checkTexts({ en, [language]: { ...de, messages } })).toEqual([
      `${language}: “messages” fills in nothing, not {count}.`,
    ]);
  });
});

describe('S5 the build asks of every text', () => {
  test('that somebody reads it', () => {
    const used = new Set(['send', 'messages', 'open']);
    expect(checkTexts({ en, de }, used)).toEqual(['en: “by” is not used.']);
  });

  test('that somebody reads it, or looks up in its group', () => {
    const used = new Set(['send', 'messages', 'by', 'launcher[]']);
    expect(checkTexts({ en, de }, used)).toEqual([]);
  });
});

describe('S5 a script reads a text', () => {
  test.each([
    ['by its name', 'texts.files?.send', 'send'],
    ['by its name as a string', "texts['send']", 'send'],
    ['in parts', 'const { send, by: author } = texts;', 'by'],
    ['in a group', 'texts.replyTimes[time]', 'replyTimes[]'],
    ['in a group that may be missing', 'texts.replyTimes?.[time]', 'replyTimes[]'],
  ])('%s', (_way, source, name) => {
    expect(usedNames(source)).toContain(name);
  });

  test.each([
    ['says it', "const texts = { send: 'Send it' };"],
    ['has something else of that name', 'const send = () => resend();'],
    ['speaks of it', '// texts.send\n/* texts.send */'],
  ])('not where it %s', (_way, source) => {
    expect(usedNames(source)).not.toContain('send');
  });
});
