import { serialize } from 'cookie';
import type { FastifyRequest } from 'fastify';
import { getDomain } from 'tldts';
import type { PingAnswer, PingRequest } from '../../../contract/messenger/ping.ts';

/** Nine months, as Intercom's. */
const longestS = 270 * 24 * 60 * 60;

/** Where a page is, and where it thinks that this server is. */
interface Meeting {
  /** Of the page. */
  origin: string | undefined;
  /** Of this server, as the browser names it. */
  server: string;
}

export function toMeeting(
  { headers, protocol, host }: Pick<FastifyRequest, 'headers' | 'protocol' | 'host'>,
  publicUrl: string | undefined,
): Meeting {
  return { origin: headers.origin, server: publicUrl ?? `${protocol}://${host}` };
}

/**
 * The site that page and server share: what somebody has registered, such as `example.com`, `example.co.uk` or `you.github.io`. Addresses and local
 * names are no site's.
 */
export function sharedSite({ origin, server }: Meeting): string | undefined {
  const page = siteOf(origin);
  return page !== undefined && page === siteOf(server) ? page : undefined;
}

/**
 * The values of `Set-Cookie` that give a browser its two ids that last, where page and server are of the domain that it asks for. Cookies that a
 * script sets end after a week in Safari; the session's does so anyway, and is left to the page, which knows whether it still wants it: see
 * decision 19.
 */
export function toSiteCookies(
  meeting: Meeting,
  { app_id, cookie_domain: domain, device, session_duration_ms }: PingRequest,
  { contact }: PingAnswer,
): string[] {
  const site = sharedSite(meeting);
  if (domain === undefined || site === undefined || siteOf(`http://${domain}`) !== site) return [];
  const page = new URL(meeting.origin ?? '');
  const server = new URL(meeting.server);
  // To browsers these are two sites.
  if (page.protocol === 'http:' && server.protocol === 'https:') return [];
  if (!isOf(page.hostname, domain) || !isOf(server.hostname, domain)) return [];
  const cookie = (name: string, value: string, maxAge: number) =>
    serialize(`${name}-${app_id}`, value, {
      domain,
      path: '/',
      maxAge,
      sameSite: 'lax',
      secure: page.protocol === 'https:',
    });
  const deviceS = Math.min(longestS, Math.ceil((session_duration_ms ?? Infinity) / 1000));
  return [
    cookie('intercom-id', contact.visitor_id, longestS),
    cookie('intercom-device-id', device, deviceS),
  ];
}

function siteOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { hostname } = new URL(url);
  return getDomain(hostname, { allowPrivateDomains: true }) ?? undefined;
}

function isOf(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
