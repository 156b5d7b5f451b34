import { unreachable } from '../../base/unreachable.ts';
import type { UserTokenReading } from '../ports.ts';

type Problem = Exclude<UserTokenReading, { claims: unknown }>;

/** What is wrong with an `intercom_user_jwt`, for the developer of the page: never what would be right. */
export function problemOfToken(reading: Problem): string {
  switch (reading.problem) {
    case 'malformed':
      return 'is not a signed JWT: three parts of base64url with dots between them';
    case 'algorithm':
      return 'has to be signed with HS256 (HMAC-SHA256), and its header names another algorithm';
    case 'signature':
      return 'is not signed with the identity secret';
    case 'expired':
      return `has expired${at(reading.atMs)}: make one for each page, and compare the clocks`;
    case 'early':
      return `does not hold${at(reading.atMs, 'before')}: compare the clocks (nbf)`;
    case 'claim':
      return `has a claim ${reading.claim} that means nothing`;
    default:
      return unreachable(reading);
  }
}

function at(atMs: number, word = 'at'): string {
  const date = new Date(atMs);
  return Number.isNaN(date.getTime()) ? '' : ` ${word} ${date.toISOString()}`;
}
