import { createObjectId } from '../../base/object-id.ts';
import type { Problem } from '../../workflow/problem.ts';
import { foldName } from '../operations/fold-name.ts';
import type { Database, Transaction } from '../storage/database/database.ts';
import { lockOwners } from '../storage/teammates.ts';
import { setTimer } from '../storage/timers.ts';
import { lockWorkspace } from '../storage/workspaces.ts';
import { checkWorkspaceFile } from '../workspace-file/check.ts';
import { compareContents, type Change } from '../workspace-file/compare.ts';
import type { Contents } from '../workspace-file/contents.ts';
import { findUnknownNames } from '../workspace-file/find-unknown-names.ts';
import { layOver, layTeamsOver } from '../workspace-file/lay-over.ts';
import { toNames } from '../workspace-file/names.ts';
import { readContents } from '../workspace-file/read-contents.ts';
import { WorkspaceFileError } from '../workspace-file/workspace-file-error.ts';
import type { WorkspaceFile } from '../workspace-file/workspace-file.ts';
import { writeContents } from '../workspace-file/write-contents.ts';

export interface AppliedWorkspaceFile {
  /** Nothing where the workspace was so already. */
  changes: readonly Change[];
  /** Names of teams that the file does not have, and that stay: conversations may be theirs. */
  unlistedTeams: readonly string[];
}

/**
 * Makes a workspace what a file says, all of it or nothing. Servers that run take it up with the next message.
 * @param value what the file says, whatever that is
 * @throws {WorkspaceFileError} where it is not a file that this workspace can be made of
 */
export function applyWorkspaceFile(
  database: Database,
  workspaceId: string,
  value: unknown,
  nowMs: number,
): Promise<AppliedWorkspaceFile> {
  refuse(checkWorkspaceFile(value));
  const file = value as WorkspaceFile;
  return database.transaction(async (tx) => {
    const before = await lockContents(tx, workspaceId);
    const after = toWanted(before, file, () => createObjectId(nowMs));
    const changes = compareContents(before, after);
    if (changes.length > 0) {
      await writeContents(tx, workspaceId, before, after, nowMs);
      const timer = { workspace_id: workspaceId, kind: 'directory_changed', key: '' };
      await setTimer(tx, { ...timer, due_at: nowMs });
    }
    return { changes, unlistedTeams: listUnlisted(before, file) };
  });
}

/** Whoever changes teams, teammates or what happens by itself locks the owners first: until this is done, nobody else does. */
async function lockContents(tx: Transaction, workspaceId: string): Promise<Contents> {
  await lockOwners(tx, workspaceId);
  await lockWorkspace(tx, workspaceId);
  return readContents(tx, workspaceId);
}

/** @throws {WorkspaceFileError} where the file names who is not there */
function toWanted(before: Contents, file: WorkspaceFile, createId: () => string): Contents {
  const teams = layTeamsOver(before.teams, file.teams ?? [], toNames(before), createId);
  const withTeams = { ...before, teams };
  const names = toNames(withTeams);
  refuse(findUnknownNames(file, names));
  return layOver(withTeams, file, names, createId);
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new WorkspaceFileError(problems);
}

function listUnlisted({ teams }: Contents, file: WorkspaceFile): string[] {
  if (file.teams === undefined) return [];
  const listed = new Set(file.teams.map(({ name }) => foldName(name)));
  const unlisted = teams.filter(({ name }) => !listed.has(foldName(name)));
  return unlisted.map(({ name }) => name).toSorted();
}
