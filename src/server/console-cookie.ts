import { parse, serialize } from 'cookie';
import type { IncomingHttpHeaders } from 'node:http';

/** Holds a teammate's session token; `HttpOnly`, so that no script of any page can read it. */
const name = 'foyer-console';

export function readConsoleToken({ cookie }: IncomingHttpHeaders): string | undefined {
  return parse(cookie ?? '')[name];
}

/** The value of `Set-Cookie`. An empty token removes the cookie. */
export function writeConsoleToken(
  token: string,
  { lifetimeMs, isSecure }: { lifetimeMs: number; isSecure: boolean },
): string {
  return serialize(name, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure,
    maxAge: Math.floor(lifetimeMs / 1000),
  });
}
