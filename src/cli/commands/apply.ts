import { readFile } from 'node:fs/promises';
import {
  applyWorkspaceFile,
  type AppliedWorkspaceFile,
} from '../../server/commands/apply-workspace-file.ts';
import { describeChange } from '../../server/workspace-file/describe-change.ts';
import { WorkspaceFileError } from '../../server/workspace-file/workspace-file-error.ts';
import { withWorkspace } from '../open-workspace.ts';
import { CommandError, UsageError, type World } from '../world.ts';

/** `foyer apply FILE`: makes the workspace so, all or nothing, and says what has changed. */
export async function apply(args: string[], world: World): Promise<void> {
  const [file, ...more] = args;
  if (file === undefined || file.startsWith('-') || more.length > 0) {
    throw new UsageError('Say which file: foyer apply FILE.');
  }
  const value = parse(file, await read(file));
  const applied = await withWorkspace(world, (database, workspaceId) =>
    applyWorkspaceFile(database, workspaceId, value, Date.now()),
  ).catch((error: unknown) => {
    if (!(error instanceof WorkspaceFileError)) throw error;
    throw new CommandError(`${file} cannot be applied, and nothing has changed:\n${error.message}`);
  });
  world.say(`${describe(applied).join('\n')}\n`);
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new CommandError(`${file} cannot be read: ${(error as Error).message}.`);
  }
}

function parse(file: string, text: string): unknown {
  try {
    // Some editors begin a file with this mark, which JSON does not know.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CommandError(`${file} is not JSON: ${(error as Error).message}.`);
  }
}

function describe({ changes, unlistedTeams }: AppliedWorkspaceFile): string[] {
  const stay = unlistedTeams.map((name) => `“${name}”`).join(', ');
  return [
    ...(changes.length === 0 ? ['Nothing has changed.'] : changes.map(describeChange)),
    ...(stay === '' ? [] : [`Teams that the file does not have stay: ${stay}.`]),
  ];
}
