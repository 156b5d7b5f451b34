import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../kit/databases.ts';
import { watchRefusals } from '../kit/refusal.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { signed, Visitor } from '../kit/visitor.ts';

const victim = { user_id: 'Ada-1', email: 'mike@example.com', name: 'Ada' };

/** Who is not the victim, however alike they look. */
const lookalikes: [string, object][] = [
  ['user_id in other letters', { user_id: 'ada-1' }],
  ['user_id in capitals', { user_id: 'ADA-1' }],
  ['user_id with a space behind it', { user_id: 'Ada-1 ' }],
  ['user_id with a space that has no width', { user_id: 'Ada-1\u200B' }],
  ['user_id in wide letters', { user_id: 'Ａｄａ-１' }],
  ['user_id with a Cyrillic letter', { user_id: 'Аda-1' }],
  ['email of a user_id', { user_id: victim.email }],
  ['email in wide letters', { email: 'ｍｉｋｅ@example.com' }],
  ['email with the Kelvin sign', { email: 'mi\u212Ae@example.com' }],
  ['email with a dotless i', { email: 'm\u0131ke@example.com' }],
  ['email with a dotted capital I', { email: 'M\u0130KE@example.com' }],
];

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  let owner: Teammate;
  let byId: Visitor;
  let byEmail: Visitor;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    owner = await createTeammate(server);
    byId = new Visitor(server);
    await byId.ping(signed(victim));
    await byId.start('My secret');
    byEmail = new Visitor(server);
    await byEmail.ping(signed({ email: victim.email }));
    await byEmail.start('Mine, too');
  });
  afterAll(() => server.destroy());

  test.each(lookalikes)('V14 a signed %s is somebody else', async (_how, said) => {
    const victims = [
      await owner.contact((await byId.ping()).contact.id),
      await owner.contact((await byEmail.ping()).contact.id),
    ];
    const attacker = new Visitor(server);
    const { contact } = await attacker.ping(signed(said));
    expect(victims.map(({ id }) => id)).not.toContain(contact.id);
    expect((await attacker.list()).conversations).toEqual([]);
    for (const before of victims) {
      const { last_seen_at, ...after } = await owner.contact(before.id);
      expect({ ...after, last_seen_at: before.last_seen_at }).toEqual(before);
      expect(last_seen_at).toBe(before.last_seen_at);
    }
  });

  test.each([
    'mike@example.com ',
    ' mike@example.com',
    'mike@example.com\u00A0',
    'mike@example.com\n',
  ])('V14 an email with space around it is none: %j', async (email) => {
    const database = server.openDatabase();
    const watch = await watchRefusals(database);
    const user_data = JSON.stringify(signed({ email }));
    expect(await watch(new Visitor(server).pingRaw({ user_data }))).toEqual({
      status: 400,
      kind: 'invalid',
      field: 'user_data.email',
    });
    await database.close();
  });

  test('V14 an email is the same in capitals', async () => {
    const browser = new Visitor(server);
    const { contact } = await browser.ping(signed({ email: 'MIKE@Example.COM' }));
    expect(contact.id).toBe((await byEmail.ping()).contact.id);
  });
});
