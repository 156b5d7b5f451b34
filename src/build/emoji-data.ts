import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'vite';
import type { EmojiData, OneEmoji } from '../contract/messenger/emoji.ts';
import { emojiWords } from './emoji-words/catalogue.ts';

/** As emojibase has it: https://emojibase.dev/docs/datasets */
interface Source {
  emoji: string;
  label: string;
  tags?: string[];
  group?: number;
  order?: number;
  version: number;
  skins?: unknown[];
}
interface Messages {
  groups: { message: string; order: number }[];
  skinTones: { key: string; message: string }[];
}

const folder = 'node_modules/emojibase-data';
/** Skin tones by themselves, and the like. */
const components = 2;
const tones = ['light', 'medium-light', 'medium', 'medium-dark', 'dark'];
/** What English and Spanish have twice. */
const leftOut = /^(en-gb|es-mx|meta|versions)$/;

/** Puts `emoji/LANGUAGE.json.br` beside the messenger, for each language that the library knows, or that we have the headings of. */
export function emojiData(): Plugin {
  return {
    name: 'foyer:emoji-data',
    apply: 'build',
    generateBundle() {
      for (const [language, data] of allEmojiData()) {
        this.emitFile({
          type: 'asset',
          fileName: `emoji/${language}.json.br`,
          source: compress(JSON.stringify(data)),
        });
      }
    },
  };
}

/** By language, BCP 47. */
export function allEmojiData(): Map<string, EmojiData> {
  const all = new Map<string, EmojiData>();
  for (const language of readdirSync(folder).filter(isLanguage)) {
    all.set(language, toEmojiData(read(language, 'data'), read(language, 'messages')));
  }
  const { groups = [] } = all.get('en') ?? {};
  for (const [language, words] of Object.entries(emojiWords)) {
    const named = groups.map(({ emoji }, index) => ({ name: words.groups[index] ?? '', emoji }));
    all.set(language, { groups: named, tones: [...words.tones] });
  }
  return all;
}

/** The last hundredths would take every build half a minute. */
function compress(text: string): Buffer {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}

function isLanguage(name: string): boolean {
  return !leftOut.test(name) && statSync(join(folder, name)).isDirectory();
}

function read<Content>(language: string, file: string): Content {
  return JSON.parse(readFileSync(join(folder, language, `${file}.json`), 'utf8')) as Content;
}

function toEmojiData(all: readonly Source[], { groups, skinTones }: Messages): EmojiData {
  const sorted = all.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0));
  return {
    groups: groups
      .filter(({ order }) => order !== components)
      .map(({ message, order }) => ({
        name: message,
        emoji: sorted.filter(({ group }) => group === order).map(toOne),
      })),
    tones: tones.map((tone) => skinTones.find(({ key }) => key === tone)?.message ?? tone),
  };
}

function toOne({ emoji, label, tags = [], version, skins }: Source): OneEmoji {
  // Where two people have a tone each there are 25: of those the hands and dancers stay as they are.
  const hasTones = skins?.length === 5;
  return [emoji, label, tags.join(' '), version, hasTones ? 1 : 0];
}
