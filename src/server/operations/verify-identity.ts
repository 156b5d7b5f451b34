import type { UserTokens } from '../ports.ts';
import { RefusalError } from '../refusal-error.ts';
import type { Workspace } from '../storage/workspaces.ts';
import { problemOfToken } from './problem-of-token.ts';
import { readClaim, type Claim } from './user-data/read-claim.ts';
import { isUserHash } from './user-hash.ts';

export type IdentityRules = Pick<
  Workspace,
  'identitySecret' | 'previousIdentitySecret' | 'isIdentityRequired'
>;

interface Verified {
  /** Whether the site has proven it. Else it is what a page says, and good for one browser alone. */
  isSigned: boolean;
  /** What the site has signed of the person besides: it counts before what a page says. */
  signedData?: Readonly<Record<string, unknown>>;
}

/** Whom a page says that its visitor is, and in which field of the request. */
export interface Said {
  claim: Claim;
  path: 'user' | 'user_data';
}

/**
 * Holds `user_hash` or `intercom_user_jwt` against the workspace's identity secrets, as Intercom's identity verification does. A wrong one is
 * refused also where none is required.
 * @throws {RefusalError} `identity_unverified`, `invalid`
 */
export async function verifyIdentity(
  tokens: UserTokens,
  rules: IdentityRules,
  said: Said,
  nowMs: number,
): Promise<Verified> {
  const { claim, path } = said;
  const { identitySecret, previousIdentitySecret } = rules;
  const secrets = [identitySecret, previousIdentitySecret].filter((each) => each !== null);
  if (claim.intercom_user_jwt !== undefined) {
    const reading = await tokens.read(claim.intercom_user_jwt, secrets, nowMs);
    if ('problem' in reading) throw unverified(path, 'intercom_user_jwt', problemOfToken(reading));
    requireSameUser(said, readClaim(reading.claims));
    return { isSigned: true, signedData: withoutOwnClaims(reading.claims) };
  }
  if (claim.user_hash !== undefined) {
    requireHash(said, claim.user_hash, secrets);
    return { isSigned: true };
  }
  if (!rules.isIdentityRequired) return { isSigned: false };
  throw new RefusalError(
    'identity_unverified',
    'This workspace verifies its users: pass user_hash or intercom_user_jwt, made on your server from the identity secret.',
    { field: `${path}.user_hash` },
  );
}

function requireHash({ claim, path }: Said, hash: string, secrets: readonly string[]): void {
  const { user_id, email } = claim;
  const identifier = user_id ?? email ?? '';
  if (isUserHash(hash, secrets, identifier)) return;
  if (!/^[\da-f]{64}$/i.test(hash)) {
    const problem = `has to be the 64 hex digits of an HMAC-SHA256, and is something else (${hash.length} characters)`;
    throw unverified(path, 'user_hash', problem);
  }
  const isOfEmail =
    user_id !== undefined && email !== undefined && isUserHash(hash, secrets, email);
  const problem = isOfEmail
    ? 'signs the email, and where there is a user_id, that is what has to be signed'
    : `is not the HMAC-SHA256 of this ${user_id === undefined ? 'email' : 'user_id'} under the identity secret`;
  throw unverified(path, 'user_hash', problem);
}

function requireSameUser({ claim, path }: Said, signed: Claim): void {
  const refuse = (problem: string) => unverified(path, 'intercom_user_jwt', problem);
  if (signed.user_id === undefined) throw refuse('needs a claim user_id');
  if (claim.user_id === undefined || claim.user_id === signed.user_id) return;
  throw refuse('is signed for another user_id than the one beside it');
}

/** Of the JWT itself, and not of the user. */
const ownClaims = new Set(['aud', 'exp', 'iat', 'iss', 'jti', 'nbf', 'sub']);

function withoutOwnClaims(claims: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(claims).filter(([name]) => !ownClaims.has(name)));
}

/** Says what is wrong to the developer of the page, who reads it in the browser's console: never what would be right. */
function unverified(
  path: Said['path'],
  name: 'user_hash' | 'intercom_user_jwt',
  problem: string,
): RefusalError {
  const field = `${path}.${name}`;
  return new RefusalError('identity_unverified', `${name} ${problem}.`, { field });
}
