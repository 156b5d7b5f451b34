import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '../../base/clock.ts';
import type { Metrics, Stored } from '../ports.ts';
import { RefusalError } from '../refusal-error.ts';
import { readBacklog } from '../storage/backlog.ts';
import type { Database } from '../storage/database/database.ts';
import { isPrivateAddress } from '../visitor-address.ts';
import type { HttpApp } from './http-app.ts';

interface MetricsDoor {
  metrics: Metrics;
  database: Database;
  clock: Clock;
  /** Undefined: whoever asks from this machine or from a private network may read. */
  token: string | undefined;
}

/** One of these stands in nearly everything that a proxy passes on. */
const marksOfProxies = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-proto', 'x-real-ip'];

/**
 * `GET /metrics`: in Prometheus's text format. To whoever may not read it, there is nothing at this address.
 */
export function metricsRoute(app: HttpApp, { metrics, database, clock, token }: MetricsDoor): void {
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, token)) {
      throw new RefusalError('route_unknown', 'There is nothing at this address.');
    }
    // Without its database a server has more to tell, not less.
    const stored = await readStored(database, clock.nowMs()).catch(() => undefined);
    return reply
      .headers({ 'content-type': metrics.contentType, 'cache-control': 'no-store' })
      .send(await metrics.read(stored));
  });
}

async function readStored(database: Database, nowMs: number): Promise<Stored> {
  return {
    backlog: await readBacklog(database.db, nowMs),
    databaseBytes: await database.sizeBytes(),
  };
}

function mayRead({ ip, raw, headers }: FastifyRequest, token: string | undefined): boolean {
  if (token !== undefined) return isSame(headers.authorization ?? '', `Bearer ${token}`);
  // What comes through a proxy that nobody has named may come from anywhere.
  const isForwarded = marksOfProxies.some((header) => headers[header] !== undefined);
  const isSeenThrough = ip !== raw.socket.remoteAddress;
  return isPrivateAddress(ip) && (isSeenThrough || !isForwarded);
}

/** In a time that tells nothing of where they differ. */
function isSame(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
