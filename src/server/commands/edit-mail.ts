import { must } from '../../base/must.ts';
import type { ConsoleMailSettings, EditMailRequest } from '../../contract/console/mail.ts';
import type { MailSettings } from '../../contract/mail-settings.ts';
import { tidyMailSettings } from '../operations/tidy-mail-settings.ts';
import type { Teammate } from '../storage/teammates.ts';
import { readStuckMails } from '../storage/views/stuck-mails.ts';
import { findWorkspace } from '../storage/workspaces.ts';
import { changeWorkspace } from './change-workspace.ts';
import type { CommandContext } from './command-context.ts';

/** What the workspace says of its mails, what the server has for them, and whether some are stuck. */
export async function readMailSettings(
  context: CommandContext,
  { workspace_id }: Teammate,
): Promise<ConsoleMailSettings> {
  const found = await findWorkspace(context.database.db, workspace_id);
  return describe(context, workspace_id, must(found, 'the workspace of a teammate').mail);
}

/**
 * Whether mails are sent, after which quiet, and in whose name. What is left out stays.
 * @throws {RefusalError} `permission_required`
 */
export async function editMail(
  context: CommandContext,
  owner: Teammate,
  change: EditMailRequest,
): Promise<ConsoleMailSettings> {
  const { mail } = await changeWorkspace(context, owner, (before) => ({
    ...before,
    mail: tidyMailSettings({ ...before.mail, ...change }),
  }));
  return describe(context, owner.workspace_id, mail);
}

async function describe(
  { database, mailServer }: CommandContext,
  workspaceId: string,
  settings: MailSettings,
): Promise<ConsoleMailSettings> {
  const stuck = await readStuckMails(database.db, workspaceId);
  return { settings, server: mailServer, stuck };
}
