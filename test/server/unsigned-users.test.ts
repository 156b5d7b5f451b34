import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomUuid } from '../../src/base/random-uuid.ts';
import { updateContact } from '../../src/server/storage/contacts.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import { databaseKinds } from '../kit/databases.ts';
import { errorOf, succeed } from '../kit/http.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { allEvents, nextEvent } from '../kit/sockets.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { userToken } from '../kit/user-token.ts';
import { createVisitor, newIds, signed, Visitor } from '../kit/visitor.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  let database: Database;
  let owner: Teammate;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    database = server.openDatabase();
    owner = await createTeammate(server);
  });
  beforeEach(() => setRequired(false));
  afterAll(async () => {
    await database.close();
    await server.destroy();
  });

  async function setRequired(isRequired: boolean): Promise<void> {
    succeed(await owner.request('PATCH', 'identity', { is_required: isRequired }));
  }

  test('V14 where no signature is required, an unsigned user is a user, and teammates see that nothing proves it', async () => {
    const visitor = new Visitor(server);
    const user = { user_id: randomUuid(), email: 'Ada@Example.com', name: 'Ada' };
    expect((await visitor.ping(user)).contact.role).toBe('user');
    const { conversation } = await visitor.start('Hello');
    const { contact } = (await owner.thread(conversation.id)).conversation;
    expect(contact).toMatchObject({ role: 'user', display_name: 'Ada', is_unsigned: true });
    expect(await owner.contact(contact.id)).toMatchObject({
      user_id: user.user_id,
      email: 'ada@example.com',
      is_verified: false,
    });
    expect(await owner.search(user.user_id)).toEqual([conversation.id]);
  });

  test('V14 an unsigned user goes on from page to page, and sees what this browser wrote and nothing else', async () => {
    const user = { user_id: randomUuid() };
    const proven = new Visitor(server);
    await proven.ping(signed(user));
    await proven.start('Mine, and I have proven who I am');
    const elsewhere = new Visitor(server);
    await elsewhere.ping(user);
    await elsewhere.start('Somebody who says the same');

    const browser = await createVisitor(server);
    const asVisitor = await browser.start('Before I signed in');
    const first = await browser.ping(user);
    const asUser = await browser.start('After');
    const again = await browser.ping(user);
    expect(again.contact).toEqual(first.contact);
    expect(again.token).toBe(first.token);
    expect((await browser.list()).conversations.map(({ id }) => id).toSorted()).toEqual(
      [asVisitor.conversation.id, asUser.conversation.id].toSorted(),
    );
    expect((await proven.list()).conversations).toHaveLength(1);
    expect((await elsewhere.list()).conversations).toHaveLength(1);
  });

  test('V14 an unsigned page fills what is unknown, and leaves what a teammate has put right', async () => {
    const user = { user_id: randomUuid(), name: 'Adda', email: 'adda@example.com' };
    const browser = await createVisitor(server);
    await browser.start('Hello');
    const { contact } = await browser.ping(user);
    const right = { name: 'Ada', email: 'ada@example.com' };
    succeed(await owner.request('PATCH', `contacts/${contact.id}`, right));
    await browser.ping(user);
    await browser.say(user);
    expect(await owner.contact(contact.id)).toMatchObject(right);

    const lead = await createVisitor(server);
    await lead.start('Hello');
    const { id } = (await lead.ping()).contact;
    succeed(await owner.request('PATCH', `contacts/${id}`, { name: 'Ada' }));
    await lead.ping(user);
    expect(await owner.contact(id)).toMatchObject({
      role: 'user',
      name: 'Ada',
      email: 'adda@example.com',
    });
  });

  test('V14 a lead who signs in with another email is whom that email names, and only its signature proves it theirs', async () => {
    const asItIs = (user: { email: string }) => user;
    for (const [sign, is_verified] of [
      [asItIs, false],
      [signed, true],
    ] as const) {
      const lead = await createVisitor(server);
      await lead.start('Hello');
      const { id } = (await lead.ping()).contact;
      const before = 'lead@example.com';
      succeed(await owner.request('PATCH', `contacts/${id}`, { email: before }));
      await database.transaction((tx) => updateContact(tx, 'demo', id, { verified_at: 1 }));
      expect(await owner.contact(id)).toMatchObject({ email: before, is_verified: true });
      const email = `${randomUuid()}@example.com`;
      await lead.ping(sign({ email }));
      expect(await owner.contact(id)).toMatchObject({ role: 'user', email, is_verified });
    }
  });

  test('V7 who wanted no mail wants none after they have proven who they are', async () => {
    const user = { user_id: randomUuid() };
    await new Visitor(server).ping(signed(user));
    const browser = new Visitor(server);
    await browser.say({ ...user, unsubscribed_from_emails: true });
    const { contact } = await browser.ping(signed(user));
    expect((await owner.contact(contact.id)).site).toMatchObject({ is_unsubscribed: true });
    await browser.say({ ...signed(user), unsubscribed_from_emails: false });
    expect((await owner.contact(contact.id)).site).toMatchObject({ is_unsubscribed: false });
  });

  test('V14 an email without a signature finds nobody either', async () => {
    const email = `${randomUuid()}@example.com`;
    const proven = new Visitor(server);
    const { contact } = await proven.ping(signed({ email }));
    await proven.start('My secret');
    const browsers = [new Visitor(server), new Visitor(server)];
    for (const browser of browsers) {
      expect((await browser.ping({ email })).contact.id).not.toBe(contact.id);
      expect((await browser.list()).conversations).toEqual([]);
    }
    expect((await new Visitor(server).ping(signed({ email }))).contact.id).toBe(contact.id);
  });

  test('V14 a signature joins what the same user has written here before it, and only here', async () => {
    const user = { user_id: randomUuid() };
    const stranger = new Visitor(server);
    await stranger.ping(user);
    await stranger.start('I am not them');

    const atHome = new Visitor(server);
    const unsigned = await atHome.ping(user);
    const { conversation } = await atHome.start('At home');
    const { token } = atHome.ids;
    const proven = await atHome.ping(signed(user));
    expect(proven.contact.id).toBe(unsigned.contact.id);
    expect(proven.token).not.toBe(token);
    expect(
      errorOf(await new Visitor(server, { ...newIds(), token }).post('conversations/list')).kind,
    ).toBe('session_unknown');
    expect((await owner.thread(conversation.id)).conversation.contact).not.toHaveProperty(
      'is_unsigned',
    );

    const atWork = new Visitor(server);
    await atWork.ping(user);
    const second = await atWork.start('At work');
    expect((await atWork.ping(signed(user))).contact.id).toBe(proven.contact.id);
    for (const browser of [atHome, atWork]) {
      expect((await browser.list()).conversations.map(({ id }) => id)).toEqual([
        second.conversation.id,
        conversation.id,
      ]);
    }
    expect((await stranger.list()).conversations).toHaveLength(1);
  });

  test('V14 another unsigned user, or another signature, on the same browser is somebody new', async () => {
    for (const next of [{ user_id: randomUuid() }, signed({ user_id: randomUuid() })]) {
      const browser = new Visitor(server);
      const first = await browser.ping({ user_id: randomUuid() });
      await browser.start('The first one’s');
      const { token } = browser.ids;
      const second = await browser.ping(next);
      expect(second.contact.id).not.toBe(first.contact.id);
      expect((await browser.list()).conversations).toEqual([]);
      const planted = new Visitor(server, { ...browser.ids, token });
      expect(errorOf(await planted.post('conversations/list')).kind).toBe('session_unknown');
    }
  });

  test('V14 without a signature nothing about a signed user changes, and their session is not renewed', async () => {
    const user_id = randomUuid();
    const browser = new Visitor(server);
    const { contact, session_ms = 0 } = await browser.ping(
      signed({ user_id, name: 'Ada', email: 'ada@example.com' }),
    );
    const unsigned = await browser.ping({ user_id, name: 'Mallory', email: 'mallory@example.com' });
    expect(unsigned.contact).toEqual(contact);
    expect(unsigned.session_ms).toBeLessThan(session_ms);
    expect(await owner.contact(contact.id)).toMatchObject({
      name: 'Ada',
      email: 'ada@example.com',
    });
  });

  test('V14 a wrong signature is refused, and not taken for none', async () => {
    const wrong = [
      { user_id: 'ada', user_hash: 'f'.repeat(64) },
      { intercom_user_jwt: userToken({ user_id: 'ada' }, { secret: 'another secret' }) },
    ];
    for (const claim of wrong) {
      const answer = await new Visitor(server).pingRaw({ user_data: JSON.stringify(claim) });
      expect(errorOf(answer).kind).toBe('identity_unverified');
    }
  });

  test('V14 where a signature is required again, who had none has no session, and who signed keeps theirs', async () => {
    const user = { user_id: randomUuid() };
    const browser = new Visitor(server);
    await browser.ping(user);
    await browser.start('Before');
    const proven = new Visitor(server);
    await proven.ping(signed({ user_id: randomUuid() }));
    const lead = await createVisitor(server);
    await lead.start('I never said who I am');
    const socket = await browser.connect();
    const cutOff = nextEvent(socket, 'disconnect');
    const said = allEvents(socket, 'session_ended');
    await setRequired(true);
    await cutOff;
    expect(said).toEqual([]);
    expect(errorOf(await browser.pingRaw({ user }))).toMatchObject({
      kind: 'identity_unverified',
      message: expect.stringContaining('pass user_hash or intercom_user_jwt'),
    });
    expect(errorOf(await browser.post('conversations/list')).kind).toBe('session_unknown');
    expect((await proven.list()).conversations).toEqual([]);
    expect((await lead.list()).conversations).toHaveLength(1);
    // Said again it ends nothing.
    await setRequired(true);
    expect((await proven.list()).conversations).toEqual([]);
  });

  test('V13 shutdown ends an unsigned user for good: neither token nor device finds them again', async () => {
    const user = { user_id: randomUuid() };
    const browser = await createVisitor(server);
    const { contact } = await browser.ping(user);
    await browser.start('Mine');
    await browser.shutdown();
    expect((await browser.ping(user)).contact.id).not.toBe(contact.id);
    expect((await browser.list()).conversations).toEqual([]);
  });

  test('V14 a device that was planted before an unsigned sign-in opens nothing after it', async () => {
    const attacker = await createVisitor(server);
    const victim = new Visitor(server, { ...attacker.ids });
    const user = { user_id: randomUuid() };
    await victim.ping(user);
    await victim.start('For the teammates only');
    const renewed = new Visitor(server, { ...attacker.ids, token: newIds().token });
    await renewed.ping(user);
    expect((await renewed.list()).conversations).toEqual([]);
    expect(errorOf(await attacker.post('conversations/list')).kind).toBe('session_unknown');
  });
});
