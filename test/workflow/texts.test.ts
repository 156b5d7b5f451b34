import { describe, expect, test } from 'vitest';
import type { BuiltInText } from '../../src/contract/automation/bot-text.ts';
import { catalogue as spoken } from '../../src/widget/texts/catalogue.ts';
import { catalogue } from '../../src/workflow/operator/texts/catalogue.ts';
import { fieldLabel } from '../../src/workflow/operator/texts/field-labels.ts';
import { placeholdersOf } from '../../src/workflow/operator/texts/fill.ts';
import { resolveText } from '../../src/workflow/operator/texts/resolve-text.ts';

describe('O8 what Operator says', () => {
  test('is whole in every language of its own, each of which the messenger speaks', () => {
    expect(Object.keys(spoken)).toEqual(expect.arrayContaining(Object.keys(catalogue)));
    for (const texts of Object.values(catalogue)) {
      expect(Object.keys(texts)).toEqual(Object.keys(catalogue['en'] ?? {}));
      expect(Object.values(texts).every((text) => text.trim() === text && text !== '')).toBe(true);
    }
  });

  test('has the same places for what is put in, in each of them', () => {
    for (const texts of Object.values(catalogue)) {
      for (const [name, text] of Object.entries(texts)) {
        const english = catalogue['en']?.[name as BuiltInText] ?? '';
        expect(placeholdersOf(text), name).toEqual(placeholdersOf(english));
      }
    }
  });

  test('takes no yes for a no, whatever the language that it is said in', () => {
    const said = (word: 'yes' | 'no') =>
      new Set(Object.values(catalogue).map((texts) => texts[word].toLowerCase()));
    expect([...said('yes')].filter((word) => said('no').has(word))).toEqual([]);
  });

  test('has the labels of the routing buttons word by word', () => {
    expect(catalogue['en']).toMatchObject({
      not_customer: "No, I'm not a customer yet",
      is_customer: "Yes, I'm a customer",
    });
  });
});

describe('O8 the text that somebody reads', () => {
  test('is one for everybody', () => {
    expect(resolveText('Hello {name}', 'de')).toBe('Hello {name}');
  });

  test('is the nearest to their language, else the first', () => {
    const text = { by_language: { en: 'Hello', 'pt-BR': 'Oi', fr: 'Salut' } };
    const read = (language: string | null | undefined) => resolveText(text, language);
    expect(['en', 'EN-gb', 'pt-PT', 'fr-CA', 'de', '', null, undefined].map(read)).toEqual([
      'Hello',
      'Hello',
      'Oi',
      'Salut',
      'Hello',
      'Hello',
      'Hello',
      'Hello',
    ]);
  });

  test('is in the script that they read, whatever country they are in', () => {
    const yes = (language: string) => resolveText({ built_in: 'yes' }, language);
    const thanks = (language: string) => resolveText({ built_in: 'thanks' }, language);
    expect(thanks('zh-HK')).toBe(thanks('zh-TW'));
    expect(thanks('zh-Hant')).toBe(thanks('zh-TW'));
    expect(thanks('zh-SG')).toBe(thanks('zh-CN'));
    expect(thanks('zh')).toBe(thanks('zh-CN'));
    expect(thanks('zh-CN')).not.toBe(thanks('zh-TW'));
    expect(['no', 'nn-NO', 'nb_NO'].map(yes)).toEqual(['Ja', 'Ja', 'Ja']);
  });

  test('is the teammates’ in that language, else Foyer’s in it, else the teammates’ in another', () => {
    const overrides = { yes: { de: 'Jawohl' } };
    const read = (language: string, ours = overrides) =>
      resolveText({ built_in: 'yes' }, language, ours);
    expect(read('de-AT')).toBe('Jawohl');
    expect(read('ar')).toBe('نعم');
    expect(read('en')).toBe('Yes');
    expect(read('tlh')).toBe('Jawohl');
    expect(resolveText({ built_in: 'yes' }, 'tlh')).toBe('Yes');
  });

  test('has in it what is put in, taken as it is', () => {
    const values = { phone: '{email} $& +44', email: 'x' };
    expect(resolveText({ built_in: 'redirect_phone' }, 'en', {}, values)).toBe(
      'Customers get help fastest by phone. Please call {email} $& +44',
    );
  });
});

describe('O8 what a field is called that a bot shows', () => {
  test('is said in every language', () => {
    const languages = Object.keys(catalogue).filter((language) => language !== 'en');
    const english = fieldLabel('company.size', 'en');
    expect(languages.filter((each) => fieldLabel('company.size', each) === english)).toEqual([]);
  });

  test('is said in the nearest to the person’s language, else in English', () => {
    expect(fieldLabel('company.name', 'de-AT')).toBe('Unternehmen');
    expect(fieldLabel('company.name', 'tlh')).toBe('Company');
  });

  test('is its name where the site has thought it up', () => {
    expect(fieldLabel('contact.custom.Lieblingsfarbe', 'de')).toBe('Lieblingsfarbe');
  });
});
