import type { CommandContext } from '../../commands/command-context.ts';
import type { MessengerSources } from '../widget/compose-config.ts';
import type { Workspace } from '../../storage/workspaces.ts';
import type { UploadSpace } from '../uploads/receive-file.ts';

/** What the teammates' door is given. */
export interface ConsoleDoor {
  context: CommandContext;
  /** Which one: how it is set is read when it is asked for. */
  workspace: Pick<Workspace, 'id'>;
  /** Where browsers reach the console, when that is not where the server listens. */
  publicUrl: string | undefined;
  /** Undefined where nothing may be attached. */
  uploads: UploadSpace | undefined;
  messenger: MessengerSources;
}
