import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request came from a page of this server, or from no page at all. `SameSite=Lax` keeps other sites from sending the console's
 * cookie; this also keeps out other origins of the same site.
 * @param publicUrl where browsers reach the server, when a proxy calls it by another name
 */
export function isSameOrigin(
  { origin, host }: IncomingHttpHeaders,
  publicUrl: string | undefined,
): boolean {
  if (origin === undefined || origin === publicUrl) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/**
 * Whether a request came from a page that may use the widget, or from no page at all.
 * @param allowedOrigins undefined is all
 */
export function isAllowedOrigin(
  { origin }: IncomingHttpHeaders,
  allowedOrigins: readonly string[] | undefined,
): boolean {
  return allowedOrigins === undefined || origin === undefined || allowedOrigins.includes(origin);
}
