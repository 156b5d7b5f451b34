import type { Migration } from 'kysely';
import { up as first } from './migrations/0001-first.ts';
import { up as desk } from './migrations/0002-desk.ts';
import { up as people } from './migrations/0003-people.ts';
import { up as identity } from './migrations/0004-identity.ts';
import { up as automation } from './migrations/0005-automation.ts';
import { up as folded } from './migrations/0006-folded.ts';
import { up as sla } from './migrations/0007-sla.ts';
import { up as uploadsAndLook } from './migrations/0008-uploads-and-look.ts';
import { up as mail } from './migrations/0009-mail.ts';

/** By hand, in order: reading a folder would not survive bundling. A name never changes once it has been released. */
export const migrations: Record<string, Migration> = {
  '0001-first': { up: first },
  '0002-desk': { up: desk },
  '0003-people': { up: people },
  '0004-identity': { up: identity },
  '0005-automation': { up: automation },
  '0006-folded': { up: folded },
  '0007-sla': { up: sla },
  '0008-uploads-and-look': { up: uploadsAndLook },
  '0009-mail': { up: mail },
};
