import { RefusalError } from '../refusal-error.ts';
import type { Db } from '../storage/database/database.ts';
import { findWorkspace, type Workspace } from '../storage/workspaces.ts';

/** @throws {RefusalError} `app_unknown` */
export async function requireWorkspace(db: Db, appId: string): Promise<Workspace> {
  const workspace = await findWorkspace(db, appId);
  if (workspace === undefined) {
    throw new RefusalError('app_unknown', `There is no workspace with the app_id “${appId}”.`, {
      field: 'app_id',
    });
  }
  return workspace;
}
