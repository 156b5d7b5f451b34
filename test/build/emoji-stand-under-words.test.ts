import { expect, test } from 'vitest';
import { allEmojiData } from '../../src/build/emoji-data.ts';
import { chooseLanguage } from '../../src/server/http/widget/choose-language.ts';
import { catalogue } from '../../src/widget/texts/catalogue.ts';

const all = allEmojiData();
const english = all.get('en');

test.each(Object.keys(catalogue).filter((language) => language !== 'en'))(
  'S5 S8 emoji stand under headings in the visitor’s language, and their tones are named in it: %s',
  (language) => {
    const chosen = chooseLanguage([language], [...all.keys()]);
    const data = all.get(chosen);
    expect(chosen.split('-')[0]).toBe(language.split('-')[0]);
    expect(data?.groups.map(({ emoji }) => emoji.length)).toEqual(
      english?.groups.map(({ emoji }) => emoji.length),
    );
    const names = data?.groups.map(({ name }) => name) ?? [];
    expect(new Set(names.filter(Boolean)).size).toBe(9);
    expect(new Set(data?.tones.filter(Boolean)).size).toBe(5);
    expect(names).not.toEqual(english?.groups.map(({ name }) => name));
  },
);
