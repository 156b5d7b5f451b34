import type { Trust } from '../visitor-address.ts';
import type { HttpApp } from './http-app.ts';

/** Says once that a proxy stands before this server which nobody has named: then limits take all visitors for one. */
export function warnOfUnknownProxy(app: HttpApp, trust: Trust): void {
  let hasWarned = false;
  app.addHook('onRequest', async ({ raw, log }) => {
    if (hasWarned || raw.headers['x-forwarded-for'] === undefined) return;
    if (trust(raw.socket.remoteAddress ?? '', 0)) return;
    hasWarned = true;
    log.warn(
      'requests come with X-Forwarded-For from an address that FOYER_TRUSTED_PROXIES does not name: limits count its visitors as one',
    );
  });
}
