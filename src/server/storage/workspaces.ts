import type { WorkspaceSettings } from '../../contract/workspace-settings.ts';
import type { Db } from './database/database.ts';
import type { WorkspacesTable } from './tables/workspaces.ts';

export interface Workspace {
  id: string;
  settings: WorkspaceSettings;
  identitySecret: string;
}

export async function findWorkspace(db: Db, workspaceId: string): Promise<Workspace | undefined> {
  const row = await db
    .selectFrom('workspaces')
    .selectAll()
    .where('id', '=', workspaceId)
    .executeTakeFirst();
  return row && toWorkspace(row);
}

export async function hasWorkspace(db: Db): Promise<boolean> {
  const row = await db.selectFrom('workspaces').select('id').limit(1).executeTakeFirst();
  return row !== undefined;
}

export async function insertWorkspace(db: Db, workspace: Workspace, nowMs: number): Promise<void> {
  const { app_id: _, ...settings } = workspace.settings;
  await db
    .insertInto('workspaces')
    .values({
      id: workspace.id,
      settings: JSON.stringify(settings),
      identity_secret: workspace.identitySecret,
      created_at: nowMs,
    })
    .execute();
}

function toWorkspace(row: WorkspacesTable): Workspace {
  return {
    id: row.id,
    settings: {
      ...(JSON.parse(row.settings) as Omit<WorkspaceSettings, 'app_id'>),
      app_id: row.id,
    },
    identitySecret: row.identity_secret,
  };
}
