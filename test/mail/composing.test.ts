import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeLetter } from '../../src/server/mail/compose-letter.ts';
import type { Letter } from '../../src/server/mail/letter.ts';
import { conversationPage } from '../../src/server/mail/pages/conversation-page.ts';
import { chooseTexts } from '../../src/server/mail/choose-texts.ts';
import { catalogue } from '../../src/server/mail/texts/catalogue.ts';
import { catalogue as messengersCatalogue } from '../../src/widget/texts/catalogue.ts';

const atMs = Date.UTC(2026, 0, 15, 12);
const said = (name: string, text: string, kind: 'contact' | 'teammate' = 'teammate') => ({
  author: { kind, name },
  blocks: [{ type: 'paragraph' as const, text }],
  atMs,
});
const letter = (more: Partial<Letter> = {}): Letter => ({
  kind: 'replies',
  language: 'en',
  timeZone: 'Europe/Berlin',
  fresh: [said('Tess', 'We do.')],
  earlier: [said('Ann', 'Do you have lamps?', 'contact')],
  beginning: 'Do you have lamps?',
  hearsAnswers: true,
  continueUrl: 'https://chat.example.com/mail/demo/conversation/x',
  unsubscribeUrl: 'https://chat.example.com/mail/demo/unsubscribe/x',
  workspace: 'Lumen',
  senderName: '',
  actionColor: '#3a5bff',
  logo: undefined,
  ...more,
});
const template =
  '{{#fresh}}[{{name}}|{{> blocks}}]{{/fresh}}{{#hearsAnswers}}{{texts.reply}}{{/hearsAnswers}}';

test('M7 mails speak every language of the messenger', () => {
  expect(Object.keys(catalogue).toSorted()).toEqual(Object.keys(messengersCatalogue).toSorted());
  expect(chooseTexts('zh-HK').language).toBe('zh-TW');
  expect(chooseTexts('tlh').language).toBe('en');
});

test('M7 a mail is from the teammate, and of the workspace or what it calls itself', () => {
  expect(composeLetter(letter(), template).fromName).toBe('Tess from Lumen');
  expect(composeLetter(letter({ senderName: 'the shop' }), template).fromName).toBe(
    'Tess from the shop',
  );
  expect(composeLetter(letter({ language: 'de' }), template).fromName).toBe('Tess von Lumen');
});

test('M7 the subject is the same for every mail of a conversation: its first words, cut between words', () => {
  const subjectOf = (beginning: string) => composeLetter(letter({ beginning }), template).subject;
  expect(subjectOf('Do you\n have lamps?')).toBe('Re: Do you have lamps?');
  expect(subjectOf(`A ${'word '.repeat(30)}`)).toMatch(/^Re: A (word ){5,}word…$/);
  expect(subjectOf('😀'.repeat(100))).toBe(`Re: ${'😀'.repeat(60)}…`);
  expect(subjectOf('')).toBe('Your conversation with Lumen');
});

test('M7 who cannot be answered by mail does not ask for it', () => {
  const reply = 'simply reply to this mail';
  const heard = composeLetter(letter(), template);
  const unheard = composeLetter(letter({ hearsAnswers: false }), template);
  expect([heard.text, heard.html].every((part) => part.includes(reply))).toBe(true);
  expect([unheard.text, unheard.html].some((part) => part.includes(reply))).toBe(false);
});

test('M7 whatever people write is text: in a mail and on its page it makes no element', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc
      .array(
        fc.constantFrom(
          '<img src=x>',
          '{{> blocks}}',
          '{{{html}}}',
          '"',
          "'",
          '>',
          '</textarea>',
          'https://x.example/"onx="',
          '\n',
        ),
        {
          minLength: 1,
        },
      )
      .map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(nasty, nasty, (name, text) => {
      const { html } = composeLetter(letter({ fresh: [said(name, text)] }), template);
      const page = conversationPage({
        ...chooseTexts('en'),
        workspace: name,
        actionColor: '#3a5bff',
        logoUrl: undefined,
        timeZone: 'nowhere',
        said: [said(name, text)],
        siteUrl: undefined,
        notice: undefined,
        canAnswer: true,
        form: { id: 'x', seen: 1, text },
      }).html;
      for (const made of [html, page]) {
        expect(made).not.toMatch(/<img|<script/);
        expect(made).not.toMatch(/<[^>]*\son\w+=/);
      }
    }),
  );
});

test('M8 on the page of a conversation a Latin name and a date stand apart where one reads from the right', () => {
  const { html } = conversationPage({
    ...chooseTexts('ar'),
    workspace: 'Lumen',
    actionColor: '#3a5bff',
    logoUrl: undefined,
    timeZone: 'UTC',
    said: [said('Tess', 'We do.')],
    siteUrl: undefined,
    notice: undefined,
    canAnswer: true,
    form: { id: 'x', seen: 1, text: '' },
  });
  expect(html).toMatch(/<bdi>Tess<\/bdi><\/b> · <bdi>[^<]*15[^<]*<\/bdi>/);
});
