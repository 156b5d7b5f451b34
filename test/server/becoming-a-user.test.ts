import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import { randomUuid } from '../../src/base/random-uuid.ts';
import { createUuid } from '../../src/base/uuid.ts';
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

  describe('what a site has said of a lead', () => {
    const lamps = { company_id: 'lamps', name: 'Lamps' };
    const detailsOf = async (browser: Visitor) =>
      teammate.contact((await browser.ping()).contact.id);
    const tagPerson = (contactId: string, name: string) =>
      teammate.request('PUT', `contacts/${contactId}/tags/${encodeURIComponent(name)}`);
    /** A lead with a little of everything. */
    const createLead = async () => {
      const maker = await createVisitor(server);
      await maker.say({ ...someone(), plan: 'Free', seats: 1, source: 'maker' });
      const lead = await createVisitor(server);
      await lead.pingWith({ page: { url: 'https://example.com/?utm_source=ads', title: '' } });
      const { conversation } = await lead.start('As a lead');
      await lead.say({ plan: 'Free', seats: 3, phone: '112 112', company: lamps });
      await lead.track('looked', { lamp: 'Dusk' });
      await lead.track('looked', { lamp: 'Heron' });
      const { contact } = await lead.ping();
      await tagPerson(contact.id, 'Of the lead');
      return { lead, contact, conversation };
    };

    test('V7 stays with them when they become a user', async () => {
      const { lead, contact, conversation } = await createLead();
      await lead.say({ ...someone(), seats: 4 });
      const details = await detailsOf(lead);
      expect(details).toMatchObject({
        id: contact.id,
        role: 'user',
        name: 'Ada',
        phone: '112 112',
        tag_ids: [expect.any(String)],
        conversations: [{ id: conversation.id }],
        site: {
          session_count: 1,
          first_utm: { utm_source: 'ads' },
          latest_utm: { utm_source: 'ads' },
          attributes: [
            { name: 'plan', value: 'Free' },
            { name: 'seats', value: 4 },
          ],
          companies: [{ company_id: 'lamps', is_active: true }],
          events: [{ metadata: { lamp: 'Heron' } }, { metadata: { lamp: 'Dusk' } }],
          event_summaries: [{ name: 'looked', count: 2 }],
        },
      });
    });

    test('V7 goes to the user who exists already, whose own values win; nothing is lost', async () => {
      const user = someone();
      const atHome = await createVisitor(server);
      await atHome.say({
        ...user,
        plan: 'Pro',
        companies: [lamps, { company_id: 'chairs' }],
        company: { company_id: 'chairs' },
      });
      await atHome.track('looked', { lamp: 'Pebble' });
      await atHome.track('ordered');
      const { contact } = await atHome.ping();
      await tagPerson(contact.id, 'Of the user');

      const { lead, contact: before, conversation } = await createLead();
      await lead.ping(user);
      const details = await detailsOf(lead);
      expect((await detailsOf(atHome)).site).toEqual(details.site);
      expect(details).toMatchObject({
        id: contact.id,
        phone: '112 112',
        tag_ids: [expect.any(String), expect.any(String)],
        conversations: [{ id: conversation.id }],
        site: {
          attributes: [
            { name: 'plan', value: 'Pro' },
            { name: 'seats', value: 3 },
          ],
          companies: [
            { company_id: 'chairs', is_active: true },
            { company_id: 'lamps', is_active: false },
          ],
          latest_utm: { utm_source: 'ads' },
        },
      });
      const { events, event_summaries } = must(details.site, 'what the site says');
      expect(events.map(({ name, metadata }) => [name, metadata['lamp']]).toSorted()).toEqual([
        ['looked', 'Dusk'],
        ['looked', 'Heron'],
        ['looked', 'Pebble'],
        ['ordered', undefined],
      ]);
      expect(event_summaries).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ name: 'looked', count: 3 }),
          expect.objectContaining({ name: 'ordered', count: 1 }),
        ]),
      );
      expect((await teammate.request('GET', `contacts/${before.id}`)).status).toBe(404);
    });

    test('V7 is there too where they were a visitor until they signed in', async () => {
      await createLead();
      const user = someone();
      await (await createVisitor(server)).say({ ...user, plan: 'Pro' });
      for (const who of [user, someone()]) {
        const visitor = await createVisitor(server);
        await visitor.say({ plan: 'Free', seats: 2, company: lamps });
        await visitor.ping(who);
        const { site } = await detailsOf(visitor);
        expect(site).toMatchObject({
          attributes: [
            { name: 'plan', value: who === user ? 'Pro' : 'Free' },
            { name: 'seats', value: 2 },
          ],
          companies: [{ company_id: 'lamps' }],
        });
      }
    });

    test('V7 an event of the lead’s that is sent again by the user is the same event', async () => {
      const { lead } = await createLead();
      const id = createUuid(Date.now());
      await lead.track('paid', { lamp: 'Dusk' }, id);
      const user = someone();
      const atHome = await createVisitor(server);
      await atHome.ping(user);
      // The other browser has used the same id for something else.
      await atHome.track('left', {}, id);
      await lead.ping(user);
      await lead.track('left', {}, id);
      const { events, event_summaries } = must((await detailsOf(lead)).site, 'the site’s');
      expect(events.map(({ name }) => name).toSorted()).toEqual([
        'left',
        'looked',
        'looked',
        'paid',
      ]);
      expect(event_summaries.map(({ name, count }) => `${name} ${count}`).toSorted()).toEqual([
        'left 1',
        'looked 2',
        'paid 1',
      ]);
    });
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
