import { defaultMailSettings } from '../../contract/mail-settings.ts';
import { createObjectId } from '../../base/object-id.ts';
import { randomHex } from '../../base/random-hex.ts';
import type { WorkspaceSettings } from '../../contract/workspace-settings.ts';
import { demoSiteName } from '../operations/demo/desk.ts';
import { fillWorkspace } from '../operations/demo/fill-workspace.ts';
import { nameFromEmail } from '../operations/name-from-email.ts';
import { sessionLifetimeMs } from '../operations/session-lifetime.ts';
import { insertTeammate, type Teammate } from '../storage/teammates.ts';
import {
  findWorkspace,
  hasWorkspace,
  insertWorkspace,
  type Workspace,
} from '../storage/workspaces.ts';
import type { CommandContext } from './command-context.ts';

export interface NewWorkspace {
  appId: string;
  ownerEmail: string;
  /** What is undefined is made at random. */
  ownerPassword: string | undefined;
  identitySecret: string | undefined;
  hasDemoContent: boolean;
}

/** What was made at random and is shown once: the password's hash alone is kept. */
export interface MadeSecrets {
  ownerPassword?: string;
  identitySecret?: string;
}

export interface EnsuredWorkspace {
  workspace: Workspace;
  /** Where it was made just now. */
  made?: MadeSecrets;
}

/**
 * The workspace, made with its owner where the database is empty. The second start finds it and changes nothing.
 * @returns `undefined` where the database has workspaces, and not this one
 */
export async function ensureWorkspace(
  context: CommandContext,
  wanted: NewWorkspace,
): Promise<EnsuredWorkspace | undefined> {
  const standing = await findWorkspace(context.database.db, wanted.appId);
  if (standing !== undefined) return { workspace: standing };

  const made: MadeSecrets = {
    ...(wanted.ownerPassword === undefined ? { ownerPassword: randomHex(8) } : {}),
    ...(wanted.identitySecret === undefined ? { identitySecret: randomHex(32) } : {}),
  };
  const secrets = {
    passwordHash: await context.passwords.hash(wanted.ownerPassword ?? made.ownerPassword ?? ''),
    identitySecret: wanted.identitySecret ?? made.identitySecret ?? '',
  };
  const nobodysPasswordHash =
    wanted.hasDemoContent && (await context.passwords.hash(randomHex(32)));
  return context.database.transaction(async (tx) => {
    if (await hasWorkspace(tx)) {
      const workspace = await findWorkspace(tx, wanted.appId);
      return workspace && { workspace };
    }
    const nowMs = context.clock.nowMs();
    const workspace = toWorkspace(wanted, secrets.identitySecret);
    await insertWorkspace(tx, workspace, nowMs);
    const owner = toOwner(wanted, secrets.passwordHash, nowMs);
    await insertTeammate(tx, owner);
    if (nobodysPasswordHash) await fillWorkspace(tx, owner, nobodysPasswordHash, nowMs);
    return { workspace, made };
  });
}

const firstSettings: Omit<WorkspaceSettings, 'app_id' | 'name'> = {
  action_color: '#3d4fe0',
  alignment: 'right',
  horizontal_padding: 20,
  vertical_padding: 20,
};

function toWorkspace({ appId, hasDemoContent }: NewWorkspace, identitySecret: string): Workspace {
  const name = hasDemoContent ? demoSiteName : appId;
  return {
    id: appId,
    settings: { ...firstSettings, app_id: appId, name },
    identitySecret,
    previousIdentitySecret: null,
    isIdentityRequired: true,
    userSessionMs: sessionLifetimeMs,
    writingSecret: randomHex(32),
    look: {},
    texts: {},
    mail: defaultMailSettings,
  };
}

function toOwner(
  { appId, ownerEmail }: NewWorkspace,
  passwordHash: string,
  nowMs: number,
): Teammate {
  return {
    workspace_id: appId,
    id: createObjectId(nowMs),
    email: ownerEmail,
    name: nameFromEmail(ownerEmail),
    role: 'owner',
    password_hash: passwordHash,
    is_away: 0,
    removed_at: null,
    avatar_id: null,
    wants_mail: 1,
    created_at: nowMs,
  };
}
