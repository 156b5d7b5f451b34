import { ar } from './ar.ts';
import { en } from './en.ts';
import type { Texts } from './texts.ts';

/** Every language, for the build and the tests. Browsers load theirs singly. */
export const catalogue: Record<string, Texts> = { en, ar };
