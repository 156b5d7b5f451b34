import type { Case } from './case.ts';
import { dates } from './dates.ts';
import { missing } from './missing.ts';
import { numbers } from './numbers.ts';
import { booleans, customNames, events, groups, lists, momentary, types } from './others.ts';
import { regressions } from './regressions.ts';
import { texts } from './texts.ts';
import { words } from './words.ts';

/** What the predicate language means. Every engine answers all of it: in memory, and the databases what can be asked of an audience. */
export const cases: Readonly<Record<string, readonly Case[]>> = {
  texts,
  words,
  numbers,
  dates,
  missing,
  types,
  booleans,
  lists,
  events,
  groups,
  customNames,
  regressions,
};

export { momentary };
