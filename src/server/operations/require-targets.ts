import { RefusalError } from '../refusal-error.ts';
import type { Transaction } from '../storage/database/database.ts';
import { requireActiveTeammate } from './require-active-teammate.ts';
import { requireTeam } from './require-team.ts';

/**
 * That every team and teammate to whom rules or a workflow assign are there; what is being written about them stays as it is until the transaction ends.
 * @param value checked to be well formed
 * @param path to it, as a problem names it
 * @throws {RefusalError} `team_unknown`, `teammate_unknown`, with the path as `field`
 */
export async function requireTargets(
  tx: Transaction,
  workspaceId: string,
  value: unknown,
  path: string,
): Promise<void> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const field = path === '' ? key : `${path}.${key}`;
    if (key === 'assign') await requireTarget(tx, workspaceId, inner, field);
    else await requireTargets(tx, workspaceId, inner, field);
  }
}

async function requireTarget(
  tx: Transaction,
  workspaceId: string,
  target: unknown,
  path: string,
): Promise<void> {
  const { team, teammate } = target as Record<string, unknown>;
  if (typeof team === 'string') await requireTeam(tx, workspaceId, team, `${path}.team`);
  if (typeof teammate === 'string') {
    await requireActiveTeammate(tx, workspaceId, teammate, `${path}.teammate`);
  }
}

/** @throws {RefusalError} `invalid` with the first problem, where there is one */
export function refuseProblems(
  problems: readonly { path: string; message: string }[],
  path: string,
): void {
  const [first] = problems;
  if (first === undefined) return;
  const field = [path, first.path].filter((part) => part !== '').join('.');
  const more = problems.length - 1;
  const rest = more === 0 ? '' : ` (and ${more} more)`;
  throw new RefusalError('invalid', `${field}: ${first.message}${rest}`, { field });
}
