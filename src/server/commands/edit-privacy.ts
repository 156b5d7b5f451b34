import type { EditPrivacyRequest, PrivacySettings } from '../../contract/console/privacy.ts';
import type { Teammate } from '../storage/teammates.ts';
import { shortenSessionsOfUsers } from '../storage/sessions.ts';
import type { Workspace } from '../storage/workspaces.ts';
import { changeWorkspace, readWorkspace } from './change-workspace.ts';
import type { CommandContext } from './command-context.ts';

/** @throws {RefusalError} `permission_required` */
export async function readPrivacy(
  context: CommandContext,
  owner: Teammate,
): Promise<PrivacySettings> {
  return toSettings(await readWorkspace(context, owner));
}

/**
 * What is kept of a visitor who has not pressed anything, and how long a user's session lasts, those that there are among them. What is left out stays.
 * @throws {RefusalError} `permission_required`
 */
export async function editPrivacy(
  context: CommandContext,
  owner: Teammate,
  { is_quiet, user_session_ms }: EditPrivacyRequest,
): Promise<PrivacySettings> {
  const workspace = await changeWorkspace(
    context,
    owner,
    ({ settings, ...before }) => ({
      ...before,
      settings: is_quiet === undefined ? settings : { ...settings, is_quiet },
      userSessionMs: user_session_ms ?? before.userSessionMs,
    }),
    async (tx, { id, userSessionMs }, before) => {
      if (userSessionMs < before.userSessionMs) {
        await shortenSessionsOfUsers(tx, id, context.clock.nowMs() + userSessionMs);
      }
      return [];
    },
  );
  return toSettings(workspace);
}

function toSettings({ settings, userSessionMs }: Workspace): PrivacySettings {
  return { is_quiet: settings.is_quiet === true, user_session_ms: userSessionMs };
}
