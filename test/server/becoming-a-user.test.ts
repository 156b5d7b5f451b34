import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomUuid } from '../../src/base/random-uuid.ts';
import type { ConversationChanged } from '../../src/contract/messenger/down.ts';
import { hashSecret } from '../../src/server/operations/hash-secret.ts';
import { deleteContact, lockContact } from '../../src/server/storage/contacts.ts';
import { moveConversations } from '../../src/server/storage/conversations.ts';
import { moveParts } from '../../src/server/storage/parts.ts';
import { deleteSessionsOfContact, extendSession } from '../../src/server/storage/sessions.ts';
import { databaseKinds } from '../kit/databases.ts';
import { eventually } from '../kit/eventually.ts';
import { errorOf } from '../kit/http.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { allEvents, nextEvent } from '../kit/sockets.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createVisitor, newIds, signed, Visitor } from '../kit/visitor.ts';

const someone = (name = 'Ada') => signed({ user_id: randomUuid(), name });
const withToken = (server: TestServer, token: string) =>
  new Visitor(server, { ...newIds(), token });

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  let teammate: Teammate;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    teammate = await createTeammate(server);
  });
  afterAll(() => server.destroy());

  test('V7 a visitor’s conversations are the user’s after signing in, the contact is the same', async () => {
    const visitor = await createVisitor(server);
    const { contact } = await visitor.ping();
    const { conversation } = await visitor.start('As a visitor');
    const user = await visitor.ping(someone());
    expect(user).toMatchObject({
      contact: { id: contact.id, visitor_id: contact.visitor_id, role: 'user' },
      has_conversations: true,
    });
    expect((await visitor.list()).conversations).toMatchObject([{ id: conversation.id }]);
    await visitor.reply(conversation.id, 'As a user');
    expect((await visitor.thread(conversation.id)).parts).toMatchObject([
      { author: { id: contact.id, name: 'Ada' } },
      { author: { id: contact.id, name: 'Ada' } },
    ]);
  });

  test('V7 signing in changes the token; the one before is dead and its sockets are cut off', async () => {
    const visitor = await createVisitor(server);
    const { token } = visitor.ids;
    const socket = await visitor.connect();
    const heard = allEvents(socket, 'session_ended');
    await visitor.ping(someone());
    expect(visitor.ids.token).not.toBe(token);
    await eventually(() => socket.disconnected);
    // The page’s other tabs are not signed out: they ask who they are.
    expect(heard).toEqual([]);
    const answer = await withToken(server, token).post('conversations/list');
    expect(errorOf(answer).kind).toBe('session_unknown');
  });

  test('V7 a user who exists already gets what the visitor wrote, in every browser', async () => {
    const user = someone();
    const atHome = await createVisitor(server);
    const { contact } = await atHome.ping(user);
    const first = await atHome.start('At home');

    const atWork = await createVisitor(server);
    const second = await atWork.start('At work, not signed in');
    await teammate.reply(second.conversation.id, 'An answer');
    expect(await atWork.ping(user)).toMatchObject({
      contact: { id: contact.id, role: 'user' },
      unread_count: 1,
      has_conversations: true,
    });

    const both = [second.conversation.id, first.conversation.id];
    for (const browser of [atHome, atWork]) {
      const { conversations } = await browser.list();
      expect(conversations.map(({ id }) => id)).toEqual(both);
      await browser.reply(second.conversation.id, 'Go on');
    }
    const thread = await teammate.thread(second.conversation.id);
    expect(thread.conversation.contact.id).toBe(contact.id);
    const authors = thread.parts.filter(({ author }) => author.kind === 'contact');
    expect(new Set(authors.map(({ author }) => author.id))).toEqual(new Set([contact.id]));
  });

  test('what a merged visitor sent and sends again is still the same message', async () => {
    const user = someone();
    await (await createVisitor(server)).ping(user);
    const visitor = await createVisitor(server);
    const { conversation, part } = await visitor.start('Once');
    await visitor.ping(user);
    const comment = { id: part.id, blocks: part.blocks };
    const body = { conversation_id: conversation.id, comment };
    expect((await visitor.post('conversations/start', body)).body).toMatchObject({
      part: { id: part.id, position: 1 },
    });
    expect((await visitor.thread(conversation.id)).parts).toHaveLength(1);
  });

  test('a visitor and a user who have used one id for a message can still become one', async () => {
    const user = someone();
    const known = await createVisitor(server);
    await known.ping(user);
    const { part } = await known.start('Mine');
    const visitor = await createVisitor(server);
    const { conversation } = await visitor.start('Hello');
    const body = {
      conversation_id: conversation.id,
      comment: { id: part.id, blocks: part.blocks },
    };
    await visitor.post('conversations/reply', body);
    await visitor.ping(user);
    expect((await visitor.list()).conversations).toHaveLength(2);
    expect((await visitor.post('conversations/reply', body)).body).toMatchObject({
      part: { position: 2 },
      conversation: { last_position: 2 },
    });
  });

  test('V7 what a lead wrote is the user’s, also when the lead’s session had expired meanwhile', async () => {
    const visitor = await createVisitor(server);
    const { conversation } = await visitor.start('Before I left');
    const database = server.openDatabase();
    await extendSession(database.db, 'demo', hashSecret(visitor.ids.token), Date.now() - 1);
    await database.close();
    expect(await visitor.ping(someone())).toMatchObject({ contact: { role: 'user' } });
    expect((await visitor.list()).conversations).toMatchObject([{ id: conversation.id }]);
  });

  test('an anonymous ping on a user’s session stays the user', async () => {
    const visitor = await createVisitor(server);
    const user = await visitor.ping(someone());
    expect(await visitor.ping()).toEqual({ ...user, session_ms: expect.any(Number) });
  });

  test('the same user again keeps the token, and the name can change', async () => {
    const visitor = await createVisitor(server);
    const user_id = randomUuid();
    const first = await visitor.ping(signed({ user_id, name: 'Ada' }));
    expect(await visitor.ping(signed({ user_id, name: 'Ada Okafor' }))).toEqual(first);
    const { part } = await visitor.start('Hello');
    expect(part.author.name).toBe('Ada Okafor');
  });

  test('a user is known by an id alone, again and again', async () => {
    const visitor = await createVisitor(server);
    const user = signed({ user_id: randomUuid() });
    const first = await visitor.ping(user);
    expect(await visitor.ping(user)).toEqual(first);
    const { contact } = await (await createVisitor(server)).ping(user);
    expect(contact).toEqual(first.contact);
  });

  test('another user on the same browser ends the first one’s session and sees nothing of theirs', async () => {
    const visitor = await createVisitor(server);
    const ada = await visitor.ping(someone());
    await visitor.start('Ada’s');
    const socket = await visitor.connect();
    const liam = await visitor.ping(someone('Liam'));
    await eventually(() => socket.disconnected);
    expect(liam.contact.id).not.toBe(ada.contact.id);
    expect(liam).toMatchObject({ has_conversations: false, unread_count: 0 });
    expect((await visitor.list()).conversations).toEqual([]);
    const answer = await withToken(server, ada.token).post('conversations/list');
    expect(errorOf(answer).kind).toBe('session_unknown');
  });

  test('a device never renews a user’s session', async () => {
    const visitor = await createVisitor(server);
    const { contact } = await visitor.ping(someone());
    const thief = new Visitor(server, { ...visitor.ids, token: newIds().token });
    const answer = await thief.ping();
    expect(answer.contact.id).not.toBe(contact.id);
    expect(answer.contact.role).toBe('visitor');
  });

  test.each([
    ['becomes the user', false],
    ['is merged into the user', true],
  ])(
    'V7 nothing planted in a browser opens anything once its visitor %s',
    async (_how, isKnown) => {
      const user = someone();
      if (isKnown) await (await createVisitor(server)).ping(user);

      const attacker = await createVisitor(server);
      const secondSession = new Visitor(server, { ...attacker.ids, token: newIds().token });
      await secondSession.ping();
      const sockets = [await attacker.connect(), await secondSession.connect()];
      const heard = sockets.map((socket) => allEvents(socket, 'conversation_changed'));

      const victim = new Visitor(server, { ...attacker.ids });
      await victim.ping(user);
      const { conversation } = await victim.start('For the teammates only');
      await teammate.reply(conversation.id, 'Sure');

      for (const planted of [attacker, secondSession]) {
        expect(errorOf(await planted.post('conversations/list')).kind).toBe('session_unknown');
      }
      await eventually(() => sockets.every((socket) => socket.disconnected));
      expect(heard).toEqual([[], []]);
      const renewed = new Visitor(server, { ...attacker.ids, token: newIds().token });
      expect(await renewed.ping()).toMatchObject({ has_conversations: false });
    },
  );

  test.runIf(kind === 'postgres')(
    'a teammate’s reply that meets a merge half way is written after it',
    async () => {
      const visitor = await createVisitor(server);
      const { contact: from } = await visitor.ping();
      const { conversation } = await visitor.start('Hello');
      const { contact: into } = await (await createVisitor(server)).ping(someone());
      const database = server.openDatabase();
      const isReplyWaiting = async () => {
        const { rows } = await sql`
          select from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'
        `.execute(database.db);
        return rows.length > 0;
      };

      const { replying } = await database.transaction(async (tx) => {
        await lockContact(tx, 'demo', from.id);
        const reply = teammate.reply(conversation.id, 'Hi');
        await eventually(isReplyWaiting);
        await deleteSessionsOfContact(tx, 'demo', from.id);
        await moveConversations(tx, 'demo', from.id, into.id);
        await moveParts(tx, 'demo', from.id, into.id);
        await deleteContact(tx, 'demo', from.id);
        return { replying: reply };
      });
      await database.close();
      expect(await replying).toMatchObject({
        conversation: { contact: { id: into.id } },
        parts: [{ position: 2 }],
      });
    },
  );

  test('a user’s other browsers hear of what is written after a merge, with a gap to notice it by', async () => {
    const user = someone();
    const atHome = await createVisitor(server);
    await atHome.ping(user);
    const { feed_number } = await atHome.list();
    const socket = await atHome.connect();
    const heard = nextEvent<ConversationChanged>(socket, 'conversation_changed');

    const atWork = await createVisitor(server);
    const { conversation } = await atWork.start('At work');
    await atWork.ping(user);
    await atWork.reply(conversation.id, 'Now signed in');
    expect((await heard).feed_number).toBeGreaterThan(feed_number + 1);
    socket.disconnect();
  });
});
