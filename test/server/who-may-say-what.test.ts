import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import { randomUuid } from '../../src/base/random-uuid.ts';
import type { ConsoleContact, SiteDetails } from '../../src/contract/console/contact.ts';
import { recordUserData } from '../../src/server/operations/user-data/record-user-data.ts';
import { readUserData } from '../../src/server/operations/user-data/read-user-data.ts';
import type { Transaction } from '../../src/server/storage/database/database.ts';
import { databaseKinds } from '../kit/databases.ts';
import { succeed } from '../kit/http.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { nextEvent } from '../kit/sockets.ts';
import { addContact, addWorkspace, openTestStorage, startMs } from '../kit/storage.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { userToken } from '../kit/user-token.ts';
import { createVisitor, signed, type Visitor } from '../kit/visitor.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  let owner: Teammate;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    owner = await createTeammate(server);
    const maker = await createVisitor(server);
    await maker.say({
      ...signed({ user_id: 'maker' }),
      plan: 'Free',
      seats: 1,
      company: { company_id: 'heron', name: 'Heron', lamps: 1 },
    });
  });
  afterAll(() => server.destroy());

  let user_id: string;
  let visitor: Visitor;
  beforeEach(async () => {
    user_id = randomUuid();
    visitor = await createVisitor(server);
  });

  const siteOf = async (browser: Visitor): Promise<SiteDetails> => {
    const { contact } = await browser.ping();
    return must((await owner.contact(contact.id)).site, 'what the site says');
  };

  describe('where no signature is required', () => {
    const setRequired = async (isRequired: boolean) =>
      void succeed(await owner.request('PATCH', 'identity', { is_required: isRequired }));
    beforeAll(() => setRequired(false));
    afterAll(() => setRequired(true));

    test('V8 V10 an unsigned user’s page fills what exists, makes no attribute and changes no company', async () => {
      const { warnings } = await visitor.say({
        user_id,
        plan: 'Pro',
        fresh: 1,
        company: { company_id: 'heron', name: 'Taken over', lamps: 9 },
      });
      expect(warnings).toEqual([expect.stringContaining('“fresh” was not kept')]);
      expect(await siteOf(visitor)).toMatchObject({
        session_count: 1,
        attributes: [{ name: 'plan', value: 'Pro' }],
        companies: [{ company_id: 'heron', name: 'Heron', attributes: [{ value: 1 }] }],
      });
      expect(await visitor.track('ordered')).toEqual({ is_recorded: true });
    });

    test('V8 an unsigned page says nothing of a signed user of the same id', async () => {
      const known = await createVisitor(server);
      await known.say({ ...signed({ user_id }), plan: 'Pro', phone: '112 112' });
      await visitor.say({ user_id, plan: 'Free', phone: '999 999', seats: 5 });
      await known.say({ user_id, plan: 'Free', phone: '999 999', seats: 5 });
      const { contact } = await known.ping();
      expect(await owner.contact(contact.id)).toMatchObject({
        phone: '112 112',
        site: { attributes: [{ name: 'plan', value: 'Pro' }] },
      });
    });

    test('V7 V9 an unsigned user who proves it brings all of it to the user; the visit goes on', async () => {
      const known = await createVisitor(server);
      await known.say({ ...signed({ user_id }), plan: 'Pro' });
      await visitor.say({ user_id, plan: 'Free', seats: 5, company: { company_id: 'heron' } });
      await visitor.track('looked');
      await visitor.say(signed({ user_id }));
      expect(await siteOf(visitor)).toMatchObject({
        session_count: 2,
        attributes: [
          { name: 'plan', value: 'Pro' },
          { name: 'seats', value: 5 },
        ],
        companies: [{ company_id: 'heron' }],
        event_summaries: [{ name: 'looked', count: 1 }],
      });
    });
  });

  test('V8 what a signed token says is recorded, and counts before what the page says', async () => {
    const token = userToken({ user_id, plan: 'Pro', made_by_token: true });
    await visitor.say({ intercom_user_jwt: token, plan: 'Free', seats: 7 });
    expect((await siteOf(visitor)).attributes).toMatchObject([
      { name: 'made_by_token', type: 'boolean', value: true },
      { name: 'plan', value: 'Pro' },
      { name: 'seats', value: 7 },
    ]);
  });

  test('V8 teammates hear that something about somebody with a conversation has changed', async () => {
    const { conversation } = await visitor.start('Hello');
    const socket = await owner.connect();
    const heard = nextEvent<ConsoleContact>(socket, 'contact_changed');
    await visitor.say({ plan: 'Pro' });
    const { contact } = (await owner.thread(conversation.id)).conversation;
    expect((await heard).id).toBe(contact.id);
    socket.disconnect();
  });
});

test('V8 a page that says nothing, or what is known already, asks the database for nothing', async () => {
  const storage = await openTestStorage('sqlite');
  const workspaceId = await addWorkspace(storage.database.db);
  const contact = await addContact(storage.database.db, workspaceId, {
    role: 'user',
    phone: '112 112',
    custom_attributes: '{"plan":"Pro","seats":3}',
  });
  await storage.close();
  // Closed: whoever asks is refused.
  const tx = storage.database.db as unknown as Transaction;
  const record = (given: object, role = contact.role) =>
    recordUserData(tx, { ...contact, role }, readUserData(JSON.stringify(given)), {
      isSigned: true,
      nowMs: startMs,
    });
  const known = { plan: 'Pro', seats: 3, phone: '112 112' };
  for (const given of [{}, { user_id: 'ada', user_hash: 'x' }, known]) {
    expect(await record(given)).toEqual({ change: {}, hasChanged: false, warnings: [] });
  }
  expect(await record({}, 'visitor')).toMatchObject({ change: {} });
  expect(await record({ plan: 'Free' }, 'visitor')).toMatchObject({
    change: { given_data: '{"plan":"Free"}' },
  });
  await expect(record({ plan: 'Free' })).rejects.toThrow();
});
