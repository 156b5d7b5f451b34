import { foldEmail } from '../operations/fold-email.ts';
import { foldName } from '../operations/fold-name.ts';
import type { Contents } from './contents.ts';

/** Whom a file can name: their ids. */
export interface Names {
  teamId(name: string): string | undefined;
  /** Of one who has not left. */
  teammateId(email: string): string | undefined;
}

export function toNames({ teams, teammates }: Pick<Contents, 'teams' | 'teammates'>): Names {
  const teamIds = new Map(teams.map(({ id, name }) => [foldName(name), id]));
  const present = teammates.filter(({ hasLeft }) => !hasLeft);
  const teammateIds = new Map(present.map(({ id, email }) => [foldEmail(email), id]));
  return {
    teamId: (name) => teamIds.get(foldName(name)),
    teammateId: (email) => teammateIds.get(foldEmail(email)),
  };
}
