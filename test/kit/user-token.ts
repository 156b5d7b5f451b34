import { createHmac } from 'node:crypto';
import { identitySecret } from './server.ts';

const inBase64Url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An `intercom_user_jwt` as a site's server makes one by hand; whatever the header says, it is HMAC-SHA256. */
export function userToken(
  claims: object,
  { secret = identitySecret, header = { alg: 'HS256', typ: 'JWT' } as object } = {},
): string {
  const content = `${inBase64Url(header)}.${inBase64Url(claims)}`;
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
}

/** The same without anything that proves it. */
export function unsignedToken(claims: object, header: object): string {
  return `${inBase64Url(header)}.${inBase64Url(claims)}.`;
}
