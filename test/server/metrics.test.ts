import { afterEach, describe, expect, test } from 'vitest';
import { createUuid } from '../../src/base/uuid.ts';
import { databaseKinds, onPostgres } from '../kit/databases.ts';
import { eventually } from '../kit/eventually.ts';
import { request } from '../kit/http.ts';
import { patiently } from '../kit/program.ts';
import { refusalOf } from '../kit/refusal.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate } from '../kit/teammate.ts';
import { createVisitor, newComment } from '../kit/visitor.ts';

let server: TestServer;
afterEach(() => server.destroy());

const ask = (headers: Record<string, string> = {}) =>
  request<string>(`${server.url}/metrics`, { headers });

/** The value of one line. */
async function read(line: string): Promise<number> {
  const { body } = await ask();
  const found = body.split('\n').find((each) => each.startsWith(`${line} `));
  return Number(found?.slice(line.length + 1) ?? 'nothing');
}

describe.each(databaseKinds)('on %s', patiently, (kind) => {
  test('what is asked, written and connected is counted', async () => {
    server = await startTestServer({ database: kind });
    const visitor = await createVisitor(server);
    const { conversation } = await visitor.start('Hello');
    await visitor.reply(conversation.id, 'Hello?');
    const teammate = await createTeammate(server);
    await teammate.reply(conversation.id, 'Hello!');
    const widget = await visitor.connect();
    const desk = await teammate.connect();
    await request(`${server.url}/nowhere/${conversation.id}`);

    expect(await read('foyer_messages_total{author="contact"}')).toBe(2);
    expect(await read('foyer_messages_total{author="teammate"}')).toBe(1);
    const count = 'foyer_http_request_duration_seconds_count';
    const labels = 'method="POST",route="/messenger/conversations/reply",status="200"';
    expect(await read(`${count}{${labels}}`)).toBe(1);
    expect(await read(`${count}{method="GET",route="none",status="404"}`)).toBe(1);
    expect(await read('foyer_transaction_duration_seconds_count')).toBeGreaterThan(3);
    expect(await read('foyer_sockets{namespace="/messenger"}')).toBe(1);
    expect(await read('foyer_sockets{namespace="/console"}')).toBe(1);
    widget.disconnect();
    desk.disconnect();
    await eventually(async () => (await read('foyer_sockets{namespace="/console"}')) === 0);
    await eventually(async () => (await read('foyer_sockets{namespace="/messenger"}')) === 0);

    expect(await read('foyer_transaction_retries_total')).toBeGreaterThanOrEqual(0);
    expect(await read('foyer_database_up')).toBe(1);
    expect(await read('foyer_database_bytes')).toBeGreaterThan(100_000);
    expect(await read('process_resident_memory_bytes')).toBeGreaterThan(10_000_000);
    expect(await read('foyer_event_loop_delay_seconds{quantile="0.99"}')).toBeGreaterThanOrEqual(0);
    expect((await ask()).body).not.toContain(conversation.id);
  });

  test('what should have happened by now is counted, and how late it is', async () => {
    server = await startTestServer({ database: kind });
    await eventually(async () => (await read('foyer_timers_due')) === 0);
    expect(await read('foyer_timer_delay_seconds')).toBe(0);
    expect(await read('foyer_outbox_rows')).toBe(0);
    const { db, close } = server.openDatabase();
    // Of a newer server, say: this one leaves it alone.
    const timer = { workspace_id: 'demo', kind: 'unknown', key: '', due_at: Date.now() - 90_000 };
    await db.insertInto('timers').values(timer).execute();
    const row = { workspace_id: 'demo', id: 'waiting', kind: 'test', payload: '{}' };
    const attempts = { attempt_count: 0, next_attempt_at: 0, last_error: null };
    await db
      .insertInto('outbox')
      .values({ ...row, ...attempts, created_at: Date.now() - 30_000 })
      .execute();
    await close();
    expect(await read('foyer_timers_due')).toBe(1);
    expect(await read('foyer_timer_delay_seconds')).toBeGreaterThanOrEqual(90);
    expect(await read('foyer_outbox_rows')).toBe(1);
    expect(await read('foyer_outbox_delay_seconds')).toBeGreaterThanOrEqual(30);
  });

  test('a message that is sent again is counted once', async () => {
    server = await startTestServer({ database: kind });
    const visitor = await createVisitor(server);
    const body = { conversation_id: createUuid(Date.now()), comment: newComment('Hello') };
    await visitor.post('conversations/start', body);
    await visitor.post('conversations/start', body);
    expect(await read('foyer_messages_total{author="contact"}')).toBe(1);
  });
});

test(
  'however many addresses are asked for, in whatever way, the lines stay few',
  patiently,
  async () => {
    server = await startTestServer();
    const visitor = await createVisitor(server);
    const countLines = async () => (await ask()).body.split('\n').length;
    for (const method of ['GET', 'POST', 'PROPFIND', 'DELETE']) {
      await request(`${server.url}/nowhere/first?x=1`, { method });
      await request(`${server.url}/console/first`, { method });
      await request(`${server.url}/widget/first`, { method });
    }
    await visitor.post('conversations/thread', { conversation_id: createUuid(Date.now()) });
    await ask();
    const before = await countLines();
    for (let count = 0; count < 8; count += 1) {
      const invented = createUuid(Date.now());
      for (const method of ['GET', 'POST', 'PROPFIND', 'DELETE']) {
        await request(`${server.url}/nowhere/${invented}?x=${invented}`, { method });
        await request(`${server.url}/console/${invented}`, { method });
        await request(`${server.url}/widget/${invented}`, { method });
      }
      await visitor.post('conversations/thread', { conversation_id: invented });
    }
    expect(await countLines()).toBe(before);
  },
);

test('what was refused for being too much is counted', async () => {
  server = await startTestServer({ environment: { FOYER_LIMITS: '1' } });
  const visitor = await createVisitor(server);
  while ((await visitor.pingRaw()).status === 200);
  expect(await read('foyer_rate_limited_total{action="ping"}')).toBe(1);
});

test('two servers in a process count each their own', async () => {
  server = await startTestServer();
  const other = await startTestServer();
  await (await createVisitor(other)).start('Hello');
  expect(await read('foyer_messages_total{author="contact"}')).toBe(0);
  await other.destroy();
});

test('without a token, whoever is near may read, and nobody from afar', async () => {
  server = await startTestServer({ environment: { FOYER_TRUSTED_PROXIES: '127.0.0.1' } });
  expect((await ask()).headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  expect((await ask({ 'x-forwarded-for': '192.168.1.7' })).status).toBe(200);
  for (const afar of ['203.0.113.7', '2001:db8::1', 'invented']) {
    const answer = await ask({ 'x-forwarded-for': afar });
    expect(refusalOf(answer)).toEqual({ status: 404, kind: 'route_unknown' });
  }
});

test('through a proxy that nobody has named, nobody may read', async () => {
  server = await startTestServer({ environment: { FOYER_LOG_LEVEL: 'silent' } });
  expect((await ask({ 'x-forwarded-for': '127.0.0.1' })).status).toBe(404);
  expect((await ask({ forwarded: 'for=127.0.0.1' })).status).toBe(404);
  expect((await ask({ 'x-real-ip': '127.0.0.1' })).status).toBe(404);
  expect((await ask({ via: '1.1 proxy' })).status).toBe(404);
  expect((await ask()).status).toBe(200);
});

test('with a token, it is needed from everywhere, and enough', async () => {
  const environment = {
    FOYER_METRICS_TOKEN: 'a token for tests',
    FOYER_TRUSTED_PROXIES: '127.0.0.1',
  };
  server = await startTestServer({ environment });
  expect((await ask()).status).toBe(404);
  expect((await ask({ authorization: 'Bearer another one' })).status).toBe(404);
  const right = { authorization: 'Bearer a token for tests' };
  expect((await ask(right)).status).toBe(200);
  expect((await ask({ ...right, 'x-forwarded-for': '203.0.113.7' })).status).toBe(200);
});

test.runIf(databaseKinds.includes('postgres'))(
  'a server whose database is gone says so, and goes on telling the rest',
  async () => {
    server = await startTestServer({
      database: 'postgres',
      environment: { FOYER_LOG_LEVEL: 'silent' },
    });
    const name = new URL(server.environment['DATABASE_URL'] ?? '').pathname.slice(1);
    await onPostgres(`alter database ${name} with allow_connections false`);
    await onPostgres(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
    );
    await eventually(async () => (await read('foyer_database_up')) === 0);
    expect(await read('process_resident_memory_bytes')).toBeGreaterThan(0);
    await onPostgres(`alter database ${name} with allow_connections true`);
    await eventually(async () => (await read('foyer_database_up')) === 1);
  },
);
