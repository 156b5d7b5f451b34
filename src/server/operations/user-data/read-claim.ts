import { emailShape } from '../../../contract/email-shape.ts';
import type { ClaimedUser } from '../../../contract/messenger/ping.ts';
import { RefusalError } from '../../refusal-error.ts';
import { problemOfText } from './attribute-value.ts';
import { isUnknown, valueOf } from './reading.ts';

/** Whom a page says that its visitor is. Nothing of it is proven. */
export interface Claim extends ClaimedUser {
  /** Instead of the rest: a token that the site's server has signed. */
  intercom_user_jwt?: string;
}

const maxIdLength = 255;
const maxHashLength = 128;
const maxJwtLength = 16_384;
const emailPattern = new RegExp(emailShape.pattern, 'u');

/**
 * Who the person is said to be. A wrong word here is refused, not passed over: they would be taken for somebody else.
 * @throws {RefusalError} `invalid`, with the field
 */
export function readClaim(source: object): Claim {
  const claim: Claim = {};
  const userId = readIdentifier(source, 'user_id');
  if (userId !== undefined) claim.user_id = userId;
  const email = readText(source, 'email', emailShape.maxLength);
  if (email !== undefined) claim.email = requireEmail(email);
  const hash = readText(source, 'user_hash', maxHashLength);
  if (hash !== undefined) claim.user_hash = hash;
  const jwt = readText(source, 'intercom_user_jwt', maxJwtLength);
  if (jwt !== undefined) claim.intercom_user_jwt = jwt;
  return claim;
}

/** Sites number their users, too. */
function readIdentifier(source: object, name: string): string | undefined {
  const value = valueOf(source, name);
  if (typeof value !== 'number') return readText(source, name, maxIdLength);
  // Another number may have been meant: two users would be one.
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    throw invalid(name, 'is larger than a number can be exactly: give it as a text');
  }
  return String(value);
}

function readText(source: object, name: string, maxLength: number): string | undefined {
  const value = valueOf(source, name);
  if (isUnknown(value)) return undefined;
  if (typeof value !== 'string') throw invalid(name, 'has to be a text');
  const problem = problemOfText(value, maxLength);
  if (problem !== undefined) throw invalid(name, `cannot be used: ${problem}`);
  return value;
}

function requireEmail(email: string): string {
  if (email.length < emailShape.minLength || !emailPattern.test(email)) {
    throw invalid('email', 'is no email address');
  }
  return email;
}

function invalid(name: string, problem: string): RefusalError {
  return new RefusalError('invalid', `${name} ${problem}.`, { field: `user_data.${name}` });
}
