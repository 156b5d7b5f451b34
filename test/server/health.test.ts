import { expect, test } from 'vitest';
import { databaseKinds, onPostgres } from '../kit/databases.ts';
import { eventually } from '../kit/eventually.ts';
import { errorOf, request } from '../kit/http.ts';
import { refusalOf } from '../kit/refusal.ts';
import { startTestServer } from '../kit/server.ts';
import { createVisitor } from '../kit/visitor.ts';

test.each(databaseKinds)('a server that runs and can serve says so, on %s', async (kind) => {
  const server = await startTestServer({ database: kind });
  expect(await request(`${server.url}/healthz`)).toMatchObject({
    status: 200,
    body: { status: 'ok' },
  });
  expect(await request(`${server.url}/readyz`)).toMatchObject({
    status: 200,
    body: { status: 'ready' },
  });
  await server.destroy();
});

test.runIf(databaseKinds.includes('postgres'))(
  'without its database a server runs, says that it cannot serve, and comes back with it',
  async () => {
    const environment = { FOYER_LOG_LEVEL: 'silent' };
    const server = await startTestServer({ database: 'postgres', environment });
    const visitor = await createVisitor(server);
    const socket = await visitor.connect();
    const name = new URL(server.environment['DATABASE_URL'] ?? '').pathname.slice(1);
    const ready = () => request(`${server.url}/readyz`);

    await onPostgres(`alter database ${name} with allow_connections false`);
    await onPostgres(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
    );
    const answer = await ready();
    expect(refusalOf(answer)).toEqual({ status: 503, kind: 'unavailable' });
    expect(errorOf(answer).retry_after_s).toBe(5);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect((await request(`${server.url}/healthz`)).status).toBe(200);
    expect((await visitor.post('conversations/list')).status).toBe(500);

    await onPostgres(`alter database ${name} with allow_connections true`);
    await eventually(async () => (await ready()).status === 200);
    expect((await visitor.list()).conversations).toEqual([]);
    expect(socket.connected).toBe(true);
    await server.destroy();
  },
);
