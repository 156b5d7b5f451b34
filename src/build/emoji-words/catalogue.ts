import { ar } from './ar.ts';
import { bg } from './bg.ts';
import { ca } from './ca.ts';
import { cs } from './cs.ts';
import { el } from './el.ts';
import { fa } from './fa.ts';
import { he } from './he.ts';
import { hr } from './hr.ts';
import { id } from './id.ts';
import { lv } from './lv.ts';
import { ro } from './ro.ts';
import { sk } from './sk.ts';
import { sl } from './sl.ts';
import { sr } from './sr.ts';
import { tr } from './tr.ts';
import type { EmojiWords } from './types.ts';

/** In the messenger's languages that the library does not know: the emoji themselves have their English names there. */
export const emojiWords: Readonly<Record<string, EmojiWords>> = {
  ar,
  bg,
  ca,
  cs,
  el,
  fa,
  he,
  hr,
  id,
  lv,
  ro,
  sk,
  sl,
  sr,
  tr,
};
