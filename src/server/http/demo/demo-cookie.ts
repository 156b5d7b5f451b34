import { parse, serialize } from 'cookie';
import type { IncomingHttpHeaders } from 'node:http';

const name = 'foyer-demo-user';

/** Who is signed in to the demo site. */
export function readDemoUserId({ cookie }: IncomingHttpHeaders): string | undefined {
  return parse(cookie ?? '')[name] || undefined;
}

/** The value of `Set-Cookie`. An empty id signs out. */
export function writeDemoUserId(userId: string): string {
  const lifetime = userId === '' ? { maxAge: 0 } : {};
  return serialize(name, userId, { path: '/demo', httpOnly: true, sameSite: 'lax', ...lifetime });
}
