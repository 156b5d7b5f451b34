import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConsoleContact } from '../../src/contract/console/contact.ts';
import type { ConsoleThread } from '../../src/contract/console/thread.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import { randomUuid } from '../../src/base/random-uuid.ts';
import { databaseKinds } from '../kit/databases.ts';
import { errorOf, succeed } from '../kit/http.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { allEvents, nextEvent } from '../kit/sockets.ts';
import { readEverything } from '../kit/storage.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createVisitor, newComment, signed, Visitor } from '../kit/visitor.ts';

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0';

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  let database: Database;
  let teammate: Teammate;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    database = server.openDatabase();
    teammate = await createTeammate(server);
  });
  afterAll(async () => {
    await database.close();
    await server.destroy();
  });

  /** A lead with a conversation. */
  const createLead = async () => {
    const visitor = await createVisitor(server);
    const { conversation } = await visitor.start('Hello');
    const contactId = (await visitor.ping()).contact.id;
    return { visitor, contactId, conversationId: conversation.id };
  };

  test('T2 the panel knows where a person is, where they came from, and with what', async () => {
    const visitor = new Visitor(server);
    const page = { url: 'https://example.com/pricing', title: 'Pricing' };
    const ping = (more: object) => {
      const { visitor_id, device, token } = visitor.ids;
      const body = { app_id: 'demo', version: 1, token, visitor_id, device, page, ...more };
      const headers = { 'user-agent': firefox };
      return visitor.send('ping', JSON.stringify({ language: 'pt-PT', ...body }), headers);
    };
    succeed(await ping({ referrer: 'https://search.example/?q=lamp', time_zone: 'Europe/Lisbon' }));
    succeed(await ping({ referrer: 'https://example.com/pricing' }));
    const { conversation } = await visitor.start('Hello there');
    const { contact } = await visitor.ping();
    expect(await teammate.contact(contact.id)).toMatchObject({
      role: 'lead',
      is_verified: false,
      is_blocked: false,
      referrer: 'https://search.example/?q=lamp',
      time_zone: 'Europe/Lisbon',
      browser: 'Firefox 132',
      operating_system: 'Windows 10',
      tag_ids: [],
      conversations: [{ id: conversation.id, state: 'open', preview: 'Hello there' }],
    });
  });

  test('a browser that says nothing of itself, or says too much, is taken as it is', async () => {
    const visitor = new Visitor(server);
    const { visitor_id, device, token } = visitor.ids;
    const page = { url: 'https://example.com/', title: 'Home' };
    const body = { app_id: 'demo', version: 1, token, visitor_id, device, page, language: 'en' };
    for (const agent of ['', 'x'.repeat(9_000), '(((((', firefox]) {
      const referrer = `https://example.com/${'x'.repeat(9_000)}`;
      const answer = await visitor.send('ping', JSON.stringify({ ...body, referrer }), {
        'user-agent': agent,
      });
      expect(answer.status).toBe(200);
    }
    const { contact } = await visitor.ping();
    expect((await teammate.contact(contact.id)).referrer).toHaveLength(2_048);
  });

  test('V4 a teammate edits name, email and phone; the lead is not verified by it', async () => {
    const { contactId, conversationId } = await createLead();
    const socket = await teammate.connect();
    const heard = nextEvent<ConsoleContact>(socket, 'contact_changed');
    const edited = await teammate.editContact(contactId, {
      name: ' Ada ',
      email: 'Ada@Example.com',
      phone: '+351 912 345 678',
    });
    expect(edited).toMatchObject({
      name: 'Ada',
      display_name: 'Ada',
      email: 'ada@example.com',
      phone: '+351 912 345 678',
      is_verified: false,
    });
    expect(await heard).toMatchObject({ id: contactId, display_name: 'Ada' });
    const { conversation } = await teammate.thread(conversationId);
    expect(conversation.contact.display_name).toBe('Ada');

    expect(await teammate.editContact(contactId, { name: null })).toMatchObject({
      name: null,
      display_name: 'ada@example.com',
      phone: '+351 912 345 678',
    });
    socket.disconnect();
  });

  test('V4 another email takes the proof away; the same one leaves it', async () => {
    const { contactId } = await createLead();
    await teammate.editContact(contactId, { email: 'ada@example.com' });
    await database.db
      .updateTable('contacts')
      .set({ verified_at: 1 })
      .where('id', '=', contactId)
      .execute();
    const same = await teammate.editContact(contactId, { email: 'ADA@example.com', name: 'Ada' });
    expect(same.is_verified).toBe(true);
    const other = await teammate.editContact(contactId, { email: 'eve@example.com' });
    expect(other.is_verified).toBe(false);
  });

  test('V4 the email of a user who is known by nothing else is who they are', async () => {
    const visitor = await createVisitor(server);
    const email = `${randomUuid()}@example.com`;
    const { contact } = await visitor.ping(signed({ email }));
    const answer = await teammate.request('PATCH', `contacts/${contact.id}`, {
      email: 'other@example.com',
    });
    expect(errorOf(answer)).toMatchObject({ kind: 'invalid', field: 'email' });
    expect(await teammate.editContact(contact.id, { email, name: 'Ada' })).toMatchObject({ email });
  });

  test('what is typed as somebody’s email opens nothing of theirs', async () => {
    const user = signed({ user_id: randomUuid(), email: 'owner-of@example.com' });
    const visitor = await createVisitor(server);
    await visitor.ping(user);
    const { contactId, visitor: lead } = await createLead();
    await teammate.editContact(contactId, { email: 'owner-of@example.com' });
    expect((await lead.list()).conversations).toHaveLength(1);
    expect((await visitor.list()).conversations).toHaveLength(0);
  });

  test('T2 tags of a person', async () => {
    const { contactId } = await createLead();
    const tag = (method: string, name: string) =>
      teammate.request(method, `contacts/${contactId}/tags/${name}`);
    const { tag_ids } = succeed(await tag('PUT', 'Loyal')) as { tag_ids: string[] };
    expect(tag_ids).toHaveLength(1);
    expect(succeed(await tag('PUT', 'LOYAL'))).toMatchObject({ tag_ids });
    expect((await teammate.directory()).tags).toContainEqual({ id: tag_ids[0], name: 'Loyal' });
    expect(succeed(await tag('DELETE', 'loyal'))).toMatchObject({ tag_ids: [] });
    expect(succeed(await tag('DELETE', 'loyal'))).toMatchObject({ tag_ids: [] });
  });

  test('T2 a blocked person can read and not write, until they are not blocked any more', async () => {
    const { visitor, contactId, conversationId } = await createLead();
    const sent = newComment('Before');
    const before = await visitor.post('conversations/reply', {
      conversation_id: conversationId,
      comment: sent,
    });
    expect(await teammate.block(contactId)).toMatchObject({ is_blocked: true });
    const everything = await readEverything(database);
    const comment = newComment('Let me in');
    for (const [path, id] of [
      ['reply', conversationId],
      ['start', '0197b3a0-0000-7000-8000-00000000aaaa'],
    ] as const) {
      const body = { conversation_id: id, comment };
      const answer = await visitor.post(`conversations/${path}`, body);
      expect(answer.status).toBe(403);
      expect(errorOf(answer).kind).toBe('blocked');
    }
    expect(await readEverything(database)).toEqual(everything);
    expect((await visitor.thread(conversationId)).parts).toHaveLength(2);
    await visitor.read(conversationId, 1);
    // What had arrived before is answered as it was.
    const again = await visitor.post('conversations/reply', {
      conversation_id: conversationId,
      comment: sent,
    });
    expect(again).toMatchObject({ status: 200, body: before.body });

    await teammate.block(contactId, false);
    await visitor.reply(conversationId, 'Thank you');
  });

  test('whoever is blocked stays so when they sign in, and brings tags and phone along', async () => {
    const user = signed({ user_id: randomUuid(), name: 'Ada' });
    const atHome = await createVisitor(server);
    const { contact } = await atHome.ping(user);
    const { visitor, contactId, conversationId } = await createLead();
    await teammate.editContact(contactId, { name: 'Somebody', phone: '555 0199' });
    await teammate.block(contactId);
    await teammate.request('PUT', `contacts/${contactId}/tags/Merged`);
    const socket = await teammate.connect();
    const heard = allEvents<ConsoleThread>(socket, 'conversation_changed');
    await visitor.ping(user);
    expect(await teammate.contact(contact.id)).toMatchObject({
      name: 'Ada',
      phone: '555 0199',
      is_blocked: true,
      tag_ids: [expect.any(String)],
      conversations: [{ id: conversationId }],
    });
    await expect
      .poll(() => heard)
      .toMatchObject([{ conversation: { id: conversationId, contact: { id: contact.id } } }]);
    expect(errorOf(await teammate.request('GET', `contacts/${contactId}`)).kind).toBe(
      'contact_unknown',
    );
    socket.disconnect();
  });

  test('V12 deleting a person leaves nothing of them anywhere', async () => {
    const before = await readEverything(database);
    const timersBefore = await database.db.selectFrom('timers').selectAll().execute();
    const tags = await teammate.directory();
    const { visitor, contactId, conversationId } = await createLead();
    const other = await visitor.start('Another');
    await teammate.reply(conversationId, 'A reply');
    await teammate.note(conversationId, 'A note');
    await teammate.snooze(conversationId, Date.now() + 3_600_000);
    const name = tags.tags[0]?.name ?? 'Kept';
    await teammate.tag(conversationId, name);
    await teammate.request('PUT', `contacts/${contactId}/tags/${name}`);
    await teammate.editContact(contactId, { name: 'Ada', phone: '555 0100' });

    const byVisitor = await visitor.connect();
    const ended = nextEvent(byVisitor, 'session_ended');
    const byTeammate = await teammate.connect();
    const deleted = nextEvent<object>(byTeammate, 'contact_deleted');
    const answer = await teammate.deleteContact(contactId);
    expect(answer.conversation_ids.toSorted()).toEqual(
      [conversationId, other.conversation.id].toSorted(),
    );
    await ended;
    expect(await deleted).toEqual({ contact_id: contactId, ...answer });
    expect(await readEverything(database)).toEqual(before);
    expect(await database.db.selectFrom('timers').selectAll().execute()).toEqual(timersBefore);

    expect(errorOf(await visitor.post('conversations/list')).kind).toBe('session_unknown');
    for (const gone of [
      await teammate.request('DELETE', `contacts/${contactId}`),
      await teammate.request('GET', `contacts/${contactId}`),
      await teammate.request('GET', `conversations/${conversationId}`),
    ]) {
      expect(gone.status).toBe(404);
    }
    byTeammate.disconnect();
    // The browser is a new visitor from then on.
    expect(await visitor.ping()).toMatchObject({
      contact: { role: 'visitor' },
      has_conversations: false,
    });
  });
});
