import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomUuid } from '../../src/base/random-uuid.ts';
import { contractVersion } from '../../src/contract/version.ts';
import { hashSecret } from '../../src/server/operations/hash-secret.ts';
import { databaseKinds } from '../kit/databases.ts';
import { eventually } from '../kit/eventually.ts';
import { errorOf, succeed } from '../kit/http.ts';
import { readSorted } from '../kit/read-tables.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { allEvents } from '../kit/sockets.ts';
import { createVisitor, newIds, signed, Visitor, type Ids } from '../kit/visitor.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
  });
  afterAll(() => server.destroy());

  /** What a browser keeps that has forgotten the rest. */
  const handleOf = ({ token, device }: Ids) => ({
    app_id: 'demo',
    version: contractVersion,
    token_hash: hashSecret(token),
    device_hash: hashSecret(device),
  });
  const revoke = (handle: object) => new Visitor(server).send('revoke', JSON.stringify(handle));
  const kindOf = async (browser: Visitor, path: string) => errorOf(await browser.post(path)).kind;

  test('V13 a handle ends the session, its sockets, and what could renew it, in every tab', async () => {
    const browser = await createVisitor(server);
    await browser.start('A question');
    const socket = await browser.connect();
    const heard = allEvents(socket, 'session_ended');
    const secondTab = new Visitor(server, { ...browser.ids, token: newIds().token });
    await secondTab.ping();

    succeed(await revoke(handleOf(browser.ids)));
    await eventually(() => heard.length === 1 && socket.disconnected);
    expect(await kindOf(browser, 'conversations/list')).toBe('session_unknown');
    expect(await kindOf(secondTab, 'conversations/list')).toBe('session_unknown');
    const next = new Visitor(server, { ...browser.ids, token: newIds().token });
    expect(await next.ping()).toMatchObject({ has_conversations: false });
  });

  test('V13 a user’s handle ends this browser’s session, and not the one elsewhere', async () => {
    const user = signed({ user_id: randomUuid() });
    const here = new Visitor(server);
    await here.ping(user);
    const elsewhere = new Visitor(server);
    await elsewhere.ping(user);
    succeed(await revoke(handleOf(here.ids)));
    expect(await kindOf(here, 'conversations/list')).toBe('session_unknown');
    expect((await elsewhere.list()).conversations).toEqual([]);
  });

  test('V13 a handle can be used twice, and opens nothing', async () => {
    const browser = await createVisitor(server);
    await browser.start('A question');
    const handle = handleOf(browser.ids);
    const asSecrets = {
      visitor_id: randomUuid(),
      token: handle.token_hash,
      device: handle.device_hash,
    };
    const thief = new Visitor(server, asSecrets);
    expect(await kindOf(thief, 'conversations/list')).toBe('session_unknown');
    expect(await thief.ping()).toMatchObject({ has_conversations: false });

    succeed(await revoke(handle));
    const database = server.openDatabase();
    const before = await readSorted(database);
    expect(succeed(await revoke(handle))).toEqual({});
    expect(succeed(await revoke(handleOf(newIds())))).toEqual({});
    expect(await readSorted(database)).toEqual(before);
    await database.close();
  });

  test.each([
    ['token_hash', { token_hash: 'f'.repeat(63) }],
    ['token_hash', { token_hash: 'F'.repeat(64) }],
    ['device_hash', { device_hash: undefined }],
    ['token', { token: 'f'.repeat(64) }],
    ['app_id', { app_id: 'nowhere' }],
  ])('a handle with a wrong %s is refused', async (field, wrong) => {
    const answer = await revoke({ ...handleOf(newIds()), ...wrong });
    expect(errorOf(answer).field).toBe(field);
  });
});

test('V13 revoking is counted as every other request is', async () => {
  const server = await startTestServer({ environment: { FOYER_LIMITS: '1' } });
  const body = JSON.stringify({
    app_id: 'demo',
    version: contractVersion,
    token_hash: 'f'.repeat(64),
    device_hash: 'f'.repeat(64),
  });
  const visitor = new Visitor(server);
  const answers = await Promise.all(
    Array.from({ length: 301 }, () => visitor.send('revoke', body)),
  );
  await server.destroy();
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(1);
});
