import { defaultMailSettings, type MailSettings } from '../../contract/mail-settings.ts';
import type { MessengerLook, TextOverrides } from '../../contract/messenger-look.ts';
import type { WorkspaceSettings } from '../../contract/workspace-settings.ts';
import type { Db, Transaction } from './database/database.ts';
import type { WorkspacesTable } from './tables/workspaces.ts';

export interface Workspace {
  id: string;
  settings: WorkspaceSettings;
  /** Key of the HMAC with which the site proves who its users are. */
  identitySecret: string;
  /** The one before, which holds as well until it is removed. */
  previousIdentitySecret: string | null;
  /** Whether users without a signature are refused. */
  isIdentityRequired: boolean;
  /** After so much quiet a user's session ends. */
  userSessionMs: number;
  /** What teammates' unsent words are sealed with is made from it, and what signs the addresses of files. */
  writingSecret: string;
  look: MessengerLook;
  texts: TextOverrides;
  mail: MailSettings;
}

export async function findWorkspace(db: Db, workspaceId: string): Promise<Workspace | undefined> {
  const row = await db
    .selectFrom('workspaces')
    .selectAll()
    .where('id', '=', workspaceId)
    .executeTakeFirst();
  return row && toWorkspace(row);
}

/** How a workspace that is there mails. */
export async function findMailSettings(db: Db, workspaceId: string): Promise<MailSettings> {
  const { mail } = await db
    .selectFrom('workspaces')
    .select('mail')
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return toMailSettings(mail);
}

export async function hasWorkspace(db: Db): Promise<boolean> {
  const row = await db.selectFrom('workspaces').select('id').limit(1).executeTakeFirst();
  return row !== undefined;
}

export async function insertWorkspace(db: Db, workspace: Workspace, nowMs: number): Promise<void> {
  await db
    .insertInto('workspaces')
    .values({ ...toRow(workspace), created_at: nowMs })
    .execute();
}

/** The workspace, its row held until the transaction ends: two owners' changes come one after the other. */
export async function lockWorkspace(
  tx: Transaction,
  workspaceId: string,
): Promise<Workspace | undefined> {
  const row = await tx
    .selectFrom('workspaces')
    .selectAll()
    .where('id', '=', workspaceId)
    .forUpdate()
    .executeTakeFirst();
  return row && toWorkspace(row);
}

export async function updateWorkspace(db: Db, workspace: Workspace): Promise<void> {
  const { id, ...row } = toRow(workspace);
  await db.updateTable('workspaces').set(row).where('id', '=', id).execute();
}

function toRow(workspace: Workspace): Omit<WorkspacesTable, 'created_at'> {
  const { app_id: _, ...settings } = workspace.settings;
  return {
    id: workspace.id,
    settings: JSON.stringify(settings),
    identity_secret: workspace.identitySecret,
    previous_identity_secret: workspace.previousIdentitySecret,
    is_identity_required: Number(workspace.isIdentityRequired),
    user_session_ms: workspace.userSessionMs,
    writing_secret: workspace.writingSecret,
    look: JSON.stringify(workspace.look),
    texts: JSON.stringify(workspace.texts),
    mail: JSON.stringify(workspace.mail),
  };
}

function toWorkspace(row: WorkspacesTable): Workspace {
  return {
    id: row.id,
    settings: {
      ...(JSON.parse(row.settings) as Omit<WorkspaceSettings, 'app_id'>),
      app_id: row.id,
    },
    identitySecret: row.identity_secret,
    previousIdentitySecret: row.previous_identity_secret,
    isIdentityRequired: row.is_identity_required === 1,
    userSessionMs: row.user_session_ms,
    writingSecret: row.writing_secret,
    look: JSON.parse(row.look) as MessengerLook,
    texts: JSON.parse(row.texts) as TextOverrides,
    mail: toMailSettings(row.mail),
  };
}

function toMailSettings(chosen: string): MailSettings {
  return { ...defaultMailSettings, ...(JSON.parse(chosen) as Partial<MailSettings>) };
}
