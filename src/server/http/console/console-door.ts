import type { CommandContext } from '../../commands/command-context.ts';
import type { Workspace } from '../../storage/workspaces.ts';

/** What the teammates' door is given. */
export interface ConsoleDoor {
  context: CommandContext;
  workspace: Workspace;
  /** Whether browsers reach the console over https. */
  isSecure: boolean;
}
