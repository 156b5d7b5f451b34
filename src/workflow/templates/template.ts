import type { Definition } from '../../contract/automation/definition.ts';

/** A workflow to begin with. */
export interface Template {
  /** For the address of the page that shows it. */
  id: string;
  name: string;
  description: string;
  /** Teams stand by name, as in a workspace file: they are the workspace's to choose. */
  definition: Definition;
}
