import type { Directory } from '../../contract/console/directory.ts';
import { readDirectoryView } from '../storage/views/directory-view.ts';
import type { CommandContext } from './command-context.ts';

/** What conversations are described with. */
export function readDirectory(context: CommandContext, workspaceId: string): Promise<Directory> {
  return readDirectoryView(context.database.db, workspaceId);
}
