import type { PingRequest } from '../../contract/messenger/ping.ts';
import type { UserTokens } from '../ports.ts';
import { RefusalError } from '../refusal-error.ts';
import { foldEmail } from './fold-email.ts';
import type { Claim } from './user-data/read-claim.ts';
import { readUserData, toUserData, type UserData } from './user-data/read-user-data.ts';
import { verifyIdentity, type IdentityRules } from './verify-identity.ts';

/** Who the visitor is: by `user_id`, or by email where the site has no ids. */
export type KnownUser = { name?: string; email?: string } & (
  | { by: 'user_id'; user_id: string }
  | { by: 'email'; email: string }
) & {
    /** Whether the site has proven it. Else it is what a page says, and good for one browser alone. */
    isSigned: boolean;
    /** Whether that goes for their email too, and is not only what a page says beside a signed `user_id`. */
    isEmailSigned: boolean;
  };

interface Introduction {
  /** Undefined where the page says of nobody that they are signed in. */
  user: KnownUser | undefined;
  /** What the page says of the person; what the site has signed counts before it. */
  data: UserData;
}

/**
 * Takes apart what a page says of its visitor, and has it proven.
 * @throws {RefusalError} `identity_unverified`, `invalid`
 */
export async function introduce(
  tokens: UserTokens,
  rules: IdentityRules,
  { user, user_data }: Pick<PingRequest, 'user' | 'user_data'>,
  nowMs: number,
): Promise<Introduction> {
  const said = readUserData(user_data, user);
  const { claim } = said;
  const isClaimed = user ?? claim.user_id ?? claim.email ?? claim.intercom_user_jwt;
  if (isClaimed === undefined) return { user: undefined, data: said };
  requireIdentifier(claim);
  const path = user_data === undefined ? 'user' : 'user_data';
  const { isSigned, signedData } = await verifyIdentity(tokens, rules, { claim, path }, nowMs);
  if (signedData === undefined) {
    // What a hash is made of where there is a user_id, is that alone.
    const isEmailSigned = isSigned && claim.user_id === undefined;
    return { user: toUser(claim, { isSigned, isEmailSigned }), data: said };
  }

  const data = toUserData({ email: claim.email, ...said.source, ...signedData });
  const warnings = [...new Set([...said.warnings, ...data.warnings])];
  const isEmailSigned = isSigned && signedData['email'] !== undefined;
  return { user: toUser(data.claim, { isSigned, isEmailSigned }), data: { ...data, warnings } };
}

function toUser(
  { user_id, email, name }: Claim,
  proof: Pick<KnownUser, 'isSigned' | 'isEmailSigned'>,
): KnownUser {
  const profile = { ...proof, ...(name === undefined ? {} : { name }) };
  const folded = email === undefined ? {} : { email: foldEmail(email) };
  if (user_id !== undefined) return { by: 'user_id', user_id, ...profile, ...folded };
  if (folded.email !== undefined) return { by: 'email', ...profile, email: folded.email };
  throw nobody();
}

/** A token has its own. */
function requireIdentifier({ user_id, email, intercom_user_jwt }: Claim): void {
  if ((user_id ?? email ?? intercom_user_jwt) === undefined) throw nobody();
}

function nobody(): RefusalError {
  return new RefusalError('invalid', 'A user needs a user_id or an email.', { field: 'user' });
}
