import type { Metrics } from '../ports.ts';
import type { HttpApp } from './http-app.ts';

/** Counts answers by route, not by address: of those there is no end. */
export function measureRequests(app: HttpApp, metrics: Metrics): void {
  app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    const labels = { method, route: routeOptions.url ?? 'none', status: String(reply.statusCode) };
    metrics.requestAnswered(labels, reply.elapsedTime / 1000);
  });
}
