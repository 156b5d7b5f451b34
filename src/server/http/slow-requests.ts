import type { HttpApp } from './http-app.ts';

/** Of one request, whatever it is: Node knows one limit for all of them. */
export const longestRequestMs = 15 * 60_000;

const longestBodyMs = 30_000;

/** Cuts off whose body takes too long, but for those who send a file: these are watched where they are read. */
export function cutSlowRequests(app: HttpApp): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const { raw } = request;
    const hasBody = 'transfer-encoding' in raw.headers || 'content-length' in raw.headers;
    if (hasBody && !request.routeOptions.config.isUpload) {
      const timer = setTimeout(() => raw.complete || raw.destroy(), longestBodyMs);
      raw.once('close', () => clearTimeout(timer));
    }
    done();
  });
}
