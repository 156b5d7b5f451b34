import type { HttpApp } from './http-app.ts';

/**
 * One line a request: method, route, status, time. Addresses, queries, bodies and headers are somebody's personal data and stay out.
 */
export function logRequests(app: HttpApp): void {
  app.addHook('onResponse', async (request, reply) => {
    const level = reply.statusCode >= 500 ? 'error' : reply.statusCode >= 400 ? 'info' : 'debug';
    request.log[level](
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        duration_ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
  });
}
