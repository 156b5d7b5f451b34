import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashSecret } from '../../src/server/operations/hash-secret.ts';
import { extendSession } from '../../src/server/storage/sessions.ts';
import { databaseKinds } from '../kit/databases.ts';
import { eventually } from '../kit/eventually.ts';
import { errorOf, succeed } from '../kit/http.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { nextEvent } from '../kit/sockets.ts';
import { createVisitor, newIds, Visitor } from '../kit/visitor.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
  });
  afterAll(() => server.destroy());

  /** A week without a ping, made short. */
  async function expireSession({ ids }: Visitor): Promise<void> {
    const database = server.openDatabase();
    await extendSession(database.db, 'demo', hashSecret(ids.token), Date.now() - 1);
    await database.close();
  }

  test('V1 a visitor keeps their identity from page to page', async () => {
    const visitor = new Visitor(server);
    const first = await visitor.ping();
    expect(first).toEqual({
      contact: {
        id: first.contact.id,
        visitor_id: visitor.ids.visitor_id,
        role: 'visitor',
      },
      token: visitor.ids.token,
      session_ms: 604_800_000,
      feed_number: 0,
      unread_count: 0,
      has_conversations: false,
    });
    expect(await visitor.ping()).toEqual(first);
  });

  test('V1 the same first ping sent many times at once makes one visitor', async () => {
    // A race that one visitor may win by luck.
    for (let count = 0; count < 5; count += 1) {
      const visitor = new Visitor(server);
      const answers = await Promise.all(Array.from({ length: 10 }, () => visitor.pingRaw()));
      expect(new Set(answers.map((answer) => succeed(answer).contact.id)).size).toBe(1);
    }
  });

  test('V1 a browser without cookies is someone new, who sees nothing', async () => {
    const visitor = await createVisitor(server);
    await visitor.start('Mine');
    const stranger = new Visitor(server);
    const { contact } = await stranger.ping();
    expect(contact.id).not.toBe((await visitor.ping()).contact.id);
    expect((await stranger.list()).conversations).toEqual([]);
  });

  test('V1 a visitor id is public and proves nothing: who comes with somebody else’s gets another', async () => {
    const visitor = await createVisitor(server);
    const impostor = new Visitor(server, { ...newIds(), visitor_id: visitor.ids.visitor_id });
    const { contact } = await impostor.ping();
    expect(contact.visitor_id).not.toBe(visitor.ids.visitor_id);
    expect(contact.id).not.toBe((await visitor.ping()).contact.id);
  });

  test.each([
    ['with a new token', () => newIds().token],
    ['with the token that it had', (token: string) => token],
  ])('V1 an expired session is renewed on the same device, %s', async (_how, tokenOf) => {
    const visitor = await createVisitor(server);
    const { contact } = await visitor.ping();
    const { conversation } = await visitor.start('Before I left');
    await expireSession(visitor);
    expect(errorOf(await visitor.post('conversations/list'))).toMatchObject({
      kind: 'session_unknown',
    });

    visitor.ids = { ...visitor.ids, token: tokenOf(visitor.ids.token) };
    const answer = await visitor.ping();
    expect(answer).toMatchObject({ contact: { id: contact.id, role: 'lead' } });
    expect((await visitor.list()).conversations).toMatchObject([{ id: conversation.id }]);
  });

  test('V1 after a shutdown the same browser is someone new', async () => {
    const visitor = await createVisitor(server);
    const { contact } = await visitor.ping();
    const { conversation } = await visitor.start('Nobody shall see this');
    await visitor.shutdown();

    expect(errorOf(await visitor.post('conversations/list'))).toMatchObject({
      kind: 'session_unknown',
      field: 'token',
    });
    const after = await visitor.ping();
    expect(after.contact.id).not.toBe(contact.id);
    expect(after).toMatchObject({ contact: { role: 'visitor' }, has_conversations: false });
    const body = { conversation_id: conversation.id };
    expect(errorOf(await visitor.post('conversations/thread', body)).kind).toBe(
      'conversation_unknown',
    );
  });

  test('V1 a shutdown tells the sockets of the session, closes them, and lets none in again', async () => {
    const visitor = await createVisitor(server);
    const stranger = await createVisitor(server);
    const tabs = [await visitor.connect(), await visitor.connect()];
    const strangersTab = await stranger.connect();
    const told = tabs.map((tab) => nextEvent(tab, 'session_ended'));
    await visitor.shutdown();
    await Promise.all(told);
    await eventually(() => tabs.every((tab) => tab.disconnected));
    await expect(visitor.connect()).rejects.toThrow('session_unknown');
    expect(strangersTab.connected).toBe(true);
  });

  test('V1 a shutdown can be said twice, and by those whom nobody knows', async () => {
    const visitor = await createVisitor(server);
    await visitor.shutdown();
    await visitor.shutdown();
    const stranger = new Visitor(server);
    expect((await stranger.post('shutdown', { device: stranger.ids.device })).status).toBe(200);
  });
});
