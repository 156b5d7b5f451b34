import type {
  EditLook,
  EditMessengerRequest,
  MessengerSettings,
} from '../../contract/console/messenger.ts';
import { showPictures } from '../operations/show-pictures.ts';
import type { Teammate } from '../storage/teammates.ts';
import type { Workspace } from '../storage/workspaces.ts';
import { changeWorkspace, readWorkspace } from './change-workspace.ts';
import type { CommandContext } from './command-context.ts';

/** @throws {RefusalError} `permission_required` */
export async function readMessenger(
  context: CommandContext,
  owner: Teammate,
): Promise<MessengerSettings> {
  return toSettings(await readWorkspace(context, owner));
}

/**
 * How the messenger looks and speaks. What is left out stays; null takes a part of the look back to what every messenger has.
 * @throws {RefusalError} `permission_required`, and what `showPictures` refuses
 */
export async function editMessenger(
  context: CommandContext,
  owner: Teammate,
  { look, texts, ...settings }: EditMessengerRequest,
): Promise<MessengerSettings> {
  const workspace = await changeWorkspace(
    context,
    owner,
    (before) => ({
      ...before,
      settings: { ...before.settings, ...settings },
      look: withoutNull({ ...before.look, ...look }),
      texts: texts ?? before.texts,
    }),
    async (tx, after, before) => {
      await showPictures(tx, after, before);
      return [];
    },
  );
  return toSettings(workspace);
}

function withoutNull(look: EditLook): Workspace['look'] {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== null));
}

function toSettings({ settings, look, texts }: Workspace): MessengerSettings {
  const { name, action_color, alignment, horizontal_padding, vertical_padding } = settings;
  return { name, action_color, alignment, horizontal_padding, vertical_padding, look, texts };
}
