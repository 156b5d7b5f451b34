import type { Migration } from 'kysely';
import { up as first } from './migrations/0001-first.ts';

/** By hand, in order: reading a folder would not survive bundling. A name never changes once it has been released. */
export const migrations: Record<string, Migration> = {
  '0001-first': { up: first },
};
