import { randomHex } from '../../base/random-hex.ts';
import type {
  EditIdentityRequest,
  IdentitySecret,
  IdentitySettings,
} from '../../contract/console/identity.ts';
import { RefusalError } from '../refusal-error.ts';
import type { Teammate } from '../storage/teammates.ts';
import { deleteSessionsOfUsers } from '../storage/sessions.ts';
import type { Workspace } from '../storage/workspaces.ts';
import { changeWorkspace, readWorkspace } from './change-workspace.ts';
import type { CommandContext } from './command-context.ts';

/** @throws {RefusalError} `permission_required`, as all of these do */
export async function readIdentity(
  context: CommandContext,
  owner: Teammate,
): Promise<IdentitySettings> {
  return toSettings(await readWorkspace(context, owner));
}

/** Whether users have to be signed. From the moment that they have to be, who is not has no session. */
export async function editIdentity(
  context: CommandContext,
  owner: Teammate,
  { is_required }: EditIdentityRequest,
): Promise<IdentitySettings> {
  const workspace = await changeWorkspace(
    context,
    owner,
    (before) => ({ ...before, isIdentityRequired: is_required }),
    async (tx, { id, isIdentityRequired }, before) =>
      isIdentityRequired && !before.isIdentityRequired
        ? deleteSessionsOfUsers(tx, id, { isUnsigned: true })
        : [],
  );
  return toSettings(workspace);
}

export async function readIdentitySecret(
  context: CommandContext,
  owner: Teammate,
): Promise<IdentitySecret> {
  const { identitySecret } = await readWorkspace(context, owner);
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

/**
 * What the secret before has signed holds no more, nor does a session that it may have opened: all signed users are signed anew. Twice is
 * harmless.
 */
export async function removePreviousSecret(
  context: CommandContext,
  owner: Teammate,
): Promise<IdentitySettings> {
  const workspace = await changeWorkspace(
    context,
    owner,
    (before) => ({ ...before, previousIdentitySecret: null }),
    async (tx, { id }, before) =>
      before.previousIdentitySecret === null
        ? []
        : deleteSessionsOfUsers(tx, id, { isUnsigned: false }),
  );
  return toSettings(workspace);
}

function toSettings({ isIdentityRequired, previousIdentitySecret }: Workspace): IdentitySettings {
  return {
    is_required: isIdentityRequired,
    has_previous_secret: previousIdentitySecret !== null,
  };
}
