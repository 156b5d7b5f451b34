import { readWorkspaceFile } from '../../server/commands/read-workspace-file.ts';
import { describeProblem } from '../../server/workspace-file/workspace-file-error.ts';
import { withWorkspace } from '../open-workspace.ts';
import { UsageError, type World } from '../world.ts';

/** `foyer dump`: prints the workspace as a file that `foyer apply` takes. */
export async function dump(args: string[], world: World): Promise<void> {
  if (args.length > 0) throw new UsageError('foyer dump takes nothing; it prints the file.');
  const { file, problems } = await withWorkspace(world, readWorkspaceFile);
  world.say(`${JSON.stringify(file, null, 2)}\n`);
  if (problems.length === 0) return;
  const lines = problems.map(describeProblem).join('\n');
  world.complain(`Before this can be applied, something has to be mended:\n${lines}\n`);
}
