import { randomHex } from '../../base/random-hex.ts';
import type {
  EditIdentityRequest,
  IdentitySecret,
  IdentitySettings,
} from '../../contract/console/identity.ts';
import { RefusalError } from '../refusal-error.ts';
import type { Teammate } from '../storage/teammates.ts';
import type { Workspace } from '../storage/workspaces.ts';
import { changeWorkspace } from './change-workspace.ts';
import type { CommandContext } from './command-context.ts';

/** @throws {RefusalError} `permission_required`, as all of these do */
export async function readIdentity(
  context: CommandContext,
  owner: Teammate,
): Promise<IdentitySettings> {
  return toSettings(await changeWorkspace(context, owner, (workspace) => workspace));
}

/** Whether users have to be signed. */
export async function editIdentity(
  context: CommandContext,
  owner: Teammate,
  { is_required }: EditIdentityRequest,
): Promise<IdentitySettings> {
  const change = { isIdentityRequired: is_required };
  return toSettings(await changeWorkspace(context, owner, (before) => ({ ...before, ...change })));
}

export async function readIdentitySecret(
  context: CommandContext,
  owner: Teammate,
): Promise<IdentitySecret> {
  const { identitySecret } = await changeWorkspace(context, owner, (workspace) => workspace);
  return { secret: identitySecret };
}

/**
 * Another secret, beside which the one before goes on holding, so that a site changes it without a moment at which its users are strangers.
 * @throws {RefusalError} `invalid` while there are two
 */
export async function rotateIdentitySecret(
  context: CommandContext,
  owner: Teammate,
): Promise<IdentitySettings> {
  const identitySecret = randomHex(32);
  const workspace = await changeWorkspace(context, owner, (before) => {
    if (before.previousIdentitySecret === null) {
      return { ...before, identitySecret, previousIdentitySecret: before.identitySecret };
    }
    const problem = 'Remove the previous secret first: users may still be signed with it.';
    throw new RefusalError('invalid', problem, { field: 'previous_secret' });
  });
  return toSettings(workspace);
}

/** What the secret before has signed holds no more. Twice is harmless. */
export async function removePreviousSecret(
  context: CommandContext,
  owner: Teammate,
): Promise<IdentitySettings> {
  const change = { previousIdentitySecret: null };
  return toSettings(await changeWorkspace(context, owner, (before) => ({ ...before, ...change })));
}

function toSettings({ isIdentityRequired, previousIdentitySecret }: Workspace): IdentitySettings {
  return {
    is_required: isIdentityRequired,
    has_previous_secret: previousIdentitySecret !== null,
  };
}
