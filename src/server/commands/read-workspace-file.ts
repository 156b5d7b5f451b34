import type { Problem } from '../../workflow/problem.ts';
import type { Database } from '../storage/database/database.ts';
import { checkWorkspaceFile } from '../workspace-file/check.ts';
import { findUnknownNames } from '../workspace-file/find-unknown-names.ts';
import { toNames } from '../workspace-file/names.ts';
import { readContents } from '../workspace-file/read-contents.ts';
import { toFile } from '../workspace-file/to-file.ts';
import type { WorkspaceFile } from '../workspace-file/workspace-file.ts';

/**
 * A workspace as a file.
 * @returns also what has to be mended before it can be applied, as where a rule assigns to a team that is gone
 */
export async function readWorkspaceFile(
  database: Database,
  workspaceId: string,
): Promise<{ file: WorkspaceFile; problems: Problem[] }> {
  const contents = await database.snapshot(({ db }) => readContents(db, workspaceId));
  const file = toFile(contents);
  const problems = [...checkWorkspaceFile(file), ...findUnknownNames(file, toNames(contents))];
  return { file, problems };
}
