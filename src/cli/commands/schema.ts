import { workspaceFileSchema } from '../../server/workspace-file/schema/workspace-file-schema.ts';
import { UsageError, type World } from '../world.ts';

/** `foyer schema`: prints what editors need to help with a workspace file. */
export async function schema(args: string[], { say }: World): Promise<void> {
  if (args.length > 0) throw new UsageError('foyer schema takes nothing; it prints the schema.');
  say(`${JSON.stringify(workspaceFileSchema, null, 2)}\n`);
}
