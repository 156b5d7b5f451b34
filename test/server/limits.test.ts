import { io } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createUuid } from '../../src/base/uuid.ts';
import { contractVersion } from '../../src/contract/version.ts';
import { limits } from '../../src/server/limits.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import { databaseKinds } from '../kit/databases.ts';
import { errorOf, type Answer } from '../kit/http.ts';
import { refusalOf } from '../kit/refusal.ts';
import { patiently } from '../kit/program.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { whenConnected } from '../kit/sockets.ts';
import { readEverything } from '../kit/storage.ts';
import { createVisitor, newComment, newIds, Visitor } from '../kit/visitor.ts';

const minute = 60;

/** Does it as often as may be; the answer of the first one that is refused. */
async function untilRefused(
  atMost: number,
  attempt: () => Promise<Answer<unknown>>,
): Promise<{ answered: number; refusal: Answer<unknown> }> {
  for (let answered = 0; answered <= atMost; answered += 1) {
    const answer = await attempt();
    if (answer.status === 429) return { answered, refusal: answer };
    expect(answer.status).toBe(200);
  }
  throw new Error(`${atMost} were let in, and one more`);
}

function expectRateLimited(answer: Answer<unknown>, withinS: number): void {
  expect(refusalOf(answer)).toEqual({ status: 429, kind: 'rate_limited' });
  const { retry_after_s = 0 } = errorOf(answer);
  expect(retry_after_s).toBeGreaterThan(0);
  expect(retry_after_s).toBeLessThanOrEqual(withinS);
  expect(answer.headers.get('retry-after')).toBe(String(retry_after_s));
}

describe.each(databaseKinds)('on %s', patiently, (kind) => {
  let server: TestServer;
  let database: Database;
  beforeEach(async () => {
    server = await startTestServer({
      database: kind,
      environment: { FOYER_LIMITS: '1', FOYER_TRUSTED_PROXIES: '127.0.0.1' },
    });
    database = server.openDatabase();
  });
  afterEach(async () => {
    await database.close();
    await server.destroy();
  });

  test('a session that pings without end is told when to come again', async () => {
    const visitor = new Visitor(server);
    const { answered, refusal } = await untilRefused(60, () => visitor.pingRaw());
    expect(answered).toBe(limits.ping.visitor?.count);
    expectRateLimited(refusal, minute);
    expect((await createVisitor(server)).ids.token).not.toBe(visitor.ids.token);
  });

  test('a session that begins conversation after conversation is refused, and nothing of it is written', async () => {
    const visitor = await createVisitor(server);
    const start = () =>
      visitor.post('conversations/start', {
        conversation_id: createUuid(Date.now()),
        comment: newComment('Hello?'),
      });
    const { answered } = await untilRefused(20, start);
    expect(answered).toBe(limits.start.visitor?.count);
    const before = await readEverything(database);
    expectRateLimited(await start(), 10 * minute);
    expect(await readEverything(database)).toEqual(before);
  });

  test('a session that floods a conversation is refused; it can read, and so can its neighbours write', async () => {
    const visitor = await createVisitor(server);
    const { conversation } = await visitor.start('Hello');
    const reply = () =>
      visitor.post('conversations/reply', {
        conversation_id: conversation.id,
        comment: newComment('Hello!'),
      });
    const { answered } = await untilRefused(60, reply);
    expect(answered).toBe(limits.write.visitor?.count);
    const before = await readEverything(database);
    expectRateLimited(await reply(), minute);
    expect(await readEverything(database)).toEqual(before);
    expect((await visitor.thread(conversation.id)).parts.length).toBeGreaterThan(0);
    expect(await (await createVisitor(server)).start('Me too')).toMatchObject({ feed_number: 1 });
  });

  test('a page that tells of events without end is refused; one that is sent again is counted once', async () => {
    const visitor = await createVisitor(server);
    await visitor.start('Hello');
    const send = (id = createUuid(Date.now())) => visitor.post('event', { id, name: 'looked' });
    const first = createUuid(Date.now());
    for (let count = 0; count < 10; count += 1) expect((await send(first)).status).toBe(200);
    const { answered } = await untilRefused(120, () => send());
    expect(answered).toBe((limits.event.visitor?.count ?? 0) - 1);
    const before = await readEverything(database);
    expectRateLimited(await send(), minute);
    expect((await send(first)).status).toBe(200);
    expect(await readEverything(database)).toEqual(before);
  });

  test('a message is counted once, however often it is sent again', async () => {
    const visitor = await createVisitor(server);
    const { conversation } = await visitor.start('Hello');
    const send = (comment: object) =>
      visitor.post('conversations/reply', { conversation_id: conversation.id, comment });
    const first = newComment('Have you got this?');
    await send(first);
    for (let count = 0; count < 70; count += 1) expect((await send(first)).status).toBe(200);
    expect((await send(newComment('And this?'))).status).toBe(200);

    await untilRefused(60, () => send(newComment('Too much')));
    expect((await send(first)).status).toBe(200);
    const late = newComment('Too late');
    expect((await send(late)).status).toBe(429);
    expect((await send(late)).status).toBe(429);
  });
});

describe('behind a proxy', patiently, () => {
  let server: TestServer;
  const start = async (environment = {}) => {
    const limited = { FOYER_LIMITS: '1', FOYER_LOG_LEVEL: 'silent' };
    server = await startTestServer({ environment: { ...limited, ...environment } });
  };
  afterEach(() => server.destroy());

  const arriveFrom = (forwardedFor: string) => {
    const ids = newIds();
    const page = { url: 'https://example.com/', title: 'Home' };
    const envelope = { app_id: 'demo', version: contractVersion, page, language: 'en' };
    const headers = { 'x-forwarded-for': forwardedFor };
    return new Visitor(server, ids).send('ping', JSON.stringify({ ...envelope, ...ids }), headers);
  };
  const fill = async (from: () => string) =>
    (await untilRefused(limits.arrive.address.count, () => arriveFrom(from()))).answered;

  test('that is trusted, every visitor has an address of their own', async () => {
    await start({ FOYER_TRUSTED_PROXIES: '127.0.0.0/8' });
    expect(await fill(() => '203.0.113.7')).toBe(limits.arrive.address.count);
    expect((await arriveFrom('203.0.113.8')).status).toBe(200);
    // What a visitor says of themselves stands before what the proxy says of them.
    expect((await arriveFrom('198.51.100.1, 203.0.113.7')).status).toBe(429);
  });

  test('that is not trusted, or by a visitor who pretends to be one, nobody gets around the limits', async () => {
    await start();
    let count = 0;
    const everyOther = () => `203.0.113.${(count += 1) % 250}`;
    expect(await fill(everyOther)).toBe(limits.arrive.address.count);
    expect((await arriveFrom('not an address')).status).toBe(429);
  });

  test('FOYER_LIMITS=0 lets everything in', async () => {
    await start({ FOYER_LIMITS: '0' });
    const visitor = new Visitor(server);
    for (let count = 0; count < 70; count += 1) {
      expect((await visitor.pingRaw()).status).toBe(200);
    }
  });
});

test.each(['websocket', 'polling'])(
  'an address that opens sockets without end is refused over %s, and only that address',
  patiently,
  async (transport) => {
    const environment = { FOYER_LIMITS: '1', FOYER_TRUSTED_PROXIES: '1' };
    const server = await startTestServer({ environment });
    const shake = (address: string, more = '') =>
      fetch(`${server.url}/socket.io/?EIO=4&transport=polling${more}`, {
        headers: { 'x-forwarded-for': address },
      });
    for (let count = 0; count < limits.connect.address.count; count += 1) {
      expect((await shake('2001:db8:0:1::1')).status).toBe(200);
    }
    // An id that is none begins a connection, too.
    expect((await shake('2001:db8:0:1::1', '&sid=')).status).toBe(429);
    const visitor = await createVisitor(server);
    const connectFrom = (address: string) =>
      whenConnected(
        io(`${server.url}/messenger`, {
          auth: { app_id: 'demo', version: contractVersion, token: visitor.ids.token },
          extraHeaders: { 'x-forwarded-for': address },
          forceNew: true,
          reconnection: false,
          transports: [transport],
        }),
      );
    await expect(connectFrom('2001:db8:0:1:ffff::2')).rejects.toThrow();
    const refusal = await shake('2001:db8:0:1::3');
    expect(refusal.status).toBe(429);
    expect(Number(refusal.headers.get('retry-after'))).toBeGreaterThan(0);
    (await connectFrom('2001:db8:0:2::1')).disconnect();
    await server.destroy();
  },
);
