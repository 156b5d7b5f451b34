import type { CommandContext } from '../../commands/command-context.ts';
import type { Workspace } from '../../storage/workspaces.ts';

/** What the teammates' door is given. */
export interface ConsoleDoor {
  context: CommandContext;
  workspace: Workspace;
  /** Where browsers reach the console, when that is not where the server listens. */
  publicUrl: string | undefined;
}
