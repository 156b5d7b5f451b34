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
 * Whether a request came from a page that may use the widget, from one of this server's own, or from no page at all.
 * @param allowedOrigins undefined is all
 */
export function isAllowedOrigin(
  headers: IncomingHttpHeaders,
  allowedOrigins: readonly string[] | undefined,
  publicUrl: string | undefined,
): boolean {
  if (allowedOrigins === undefined || isSameOrigin(headers, publicUrl)) return true;
  return headers.origin !== undefined && allowedOrigins.includes(headers.origin);
}
