import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request came from a page of this server, or from no page at all. `SameSite=Lax` keeps other sites from sending the console's
 * cookie; this also keeps out other origins of the same site.
 */
export function isSameOrigin({ origin, host }: IncomingHttpHeaders): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
