import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomUuid } from '../../src/base/random-uuid.ts';
import type { SiteDetails } from '../../src/contract/console/contact.ts';
import { must } from '../../src/base/must.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import { databaseKinds } from '../kit/databases.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createVisitor, signed, Visitor } from '../kit/visitor.ts';

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

  // A signed user of one’s own, who makes the attributes of the test.
  let user: { user_id: string; user_hash?: string };
  let visitor: Visitor;
  beforeEach(async () => {
    user = signed({ user_id: randomUuid() }) as typeof user;
    visitor = await createVisitor(server);
  });

  const siteOf = async (browser: Visitor): Promise<SiteDetails> => {
    const { contact } = await browser.ping();
    return must((await teammate.contact(contact.id)).site, 'what the site says');
  };
  const valuesOf = async (browser: Visitor) =>
    Object.fromEntries((await siteOf(browser)).attributes.map(({ name, value }) => [name, value]));
  const name = (word: string) => `${word}_${user.user_id.slice(0, 8)}`;

  test('V8 a signed page makes attributes; the first value says of which type', async () => {
    const at = `${name('renewed')}_at`;
    const { warnings } = await visitor.say({
      ...user,
      [name('plan')]: 'Pro 🦩\nyearly',
      [name('seats')]: 3,
      [name('share')]: 0.25,
      [name('trial')]: false,
      [at]: 1_700_000_000,
    });
    expect(warnings).toBeUndefined();
    const { attributes } = await siteOf(visitor);
    expect(attributes).toEqual([
      { name: name('plan'), type: 'string', value: 'Pro 🦩\nyearly' },
      { name: at, type: 'date', value: 1_700_000_000_000 },
      { name: name('seats'), type: 'integer', value: 3 },
      { name: name('share'), type: 'float', value: 0.25 },
      { name: name('trial'), type: 'boolean', value: false },
    ]);
  });

  test.each<[string, unknown, unknown, string]>([
    ['string', 'Pro', 7, 'it is a text, and this is none'],
    ['integer', 7, 7.5, 'it is a whole number, and this is none'],
    ['integer', 7, 2 ** 53, 'it is a whole number, and this is none'],
    ['integer', 7, '7', 'it is a whole number, and this is none'],
    ['float', 7.5, '7.5', 'it is a number, and this is none'],
    ['boolean', true, 'true', 'it is true or false, and this is none'],
  ])(
    'V8 a value of another type than %s is refused with a warning, and the rest is kept',
    async (type, first, second, problem) => {
      await visitor.say({ ...user, [name(type)]: first });
      const { warnings } = await visitor.say({ ...user, [name(type)]: second, [name('ok')]: 1 });
      expect(warnings).toEqual([`“${name(type)}” was not kept: ${problem}.`]);
      expect(await valuesOf(visitor)).toEqual({ [name(type)]: first, [name('ok')]: 1 });
    },
  );

  test('V8 a whole number is a number, a date has to be one in seconds, and unknown clears', async () => {
    const at = `${name('ended')}_at`;
    await visitor.say({ ...user, [name('share')]: 0.5, [at]: -5 });
    const { warnings } = await visitor.say({ ...user, [name('share')]: 2, [at]: 1e12 });
    expect(warnings).toEqual([expect.stringContaining('looks like milliseconds')]);
    expect(await valuesOf(visitor)).toEqual({ [name('share')]: 2, [at]: -5_000 });
    await visitor.say({ ...user, [name('share')]: null, [at]: '' });
    expect(await valuesOf(visitor)).toEqual({});
  });

  test('V8 what a user’s signed page says of them counts, every time', async () => {
    await visitor.say({
      ...user,
      phone: '+351 21 555 0142',
      created_at: 1_600_000_000,
      unsubscribed_from_emails: true,
      avatar: { type: 'avatar', image_url: 'https://example.com/a.png' },
      language_override: 'pt',
    });
    await visitor.say({ ...user, phone: '112 112', unsubscribed_from_emails: false });
    const { contact } = await visitor.ping();
    expect(await teammate.contact(contact.id)).toMatchObject({
      phone: '112 112',
      site: {
        signed_up_at: 1_600_000_000_000,
        is_unsubscribed: false,
        avatar_url: 'https://example.com/a.png',
        language_override: 'pt',
      },
    });
    expect(await teammate.search('112 112')).toEqual([]);
    const { conversation } = await visitor.start('Found by the number');
    expect(await teammate.search('112112')).toEqual([conversation.id]);
  });

  describe('a page that nobody has signed', () => {
    test('V8 of a visitor nothing shows; with the first conversation, what was said last is there', async () => {
      await new Visitor(server).say({ ...user, [name('plan')]: 'Free', [name('seats')]: 1 });
      await visitor.say({ [name('plan')]: 'Pro', [name('seats')]: 2, name: 'Ines' });
      await visitor.say({ [name('seats')]: 3, company: { company_id: name('co'), name: 'Co' } });
      const before = await siteOf(visitor);
      expect([before.attributes, before.companies, before.events]).toEqual([[], [], []]);
      expect(await database.db.selectFrom('companies').selectAll().execute()).not.toEqual(
        expect.arrayContaining([expect.objectContaining({ site_id: name('co') })]),
      );

      await visitor.start('Hello');
      expect(await valuesOf(visitor)).toEqual({ [name('plan')]: 'Pro', [name('seats')]: 3 });
      const { contact } = await visitor.ping();
      expect(await teammate.contact(contact.id)).toMatchObject({
        name: 'Ines',
        site: { companies: [{ company_id: name('co'), is_active: true }] },
      });
      const row = await database.db
        .selectFrom('contacts')
        .select('given_data')
        .where('id', '=', contact.id)
        .executeTakeFirstOrThrow();
      expect(row.given_data).toBeNull();
    });

    test('V8 fills what exists, and makes nothing', async () => {
      await new Visitor(server).say({ ...user, [name('plan')]: 'Free' });
      await visitor.start('Hello');
      const { warnings } = await visitor.say({ [name('plan')]: 'Pro', [name('new')]: 1 });
      expect(warnings).toEqual([
        `“${name('new')}” was not kept: there is no such attribute, and only a page whose user is signed can make one.`,
      ]);
      expect(await valuesOf(visitor)).toEqual({ [name('plan')]: 'Pro' });
    });

    test('V8 cannot change the type of an attribute, nor fill one that pages may not write', async () => {
      await new Visitor(server).say({ ...user, [name('plan')]: 'Free', [name('own')]: 'a' });
      await database.db
        .updateTable('data_attributes')
        .set({ is_messenger_writable: 0 })
        .where('name', '=', name('own'))
        .execute();
      await visitor.start('Hello');
      const { warnings } = await visitor.say({ [name('plan')]: 5, [name('own')]: 'b' });
      expect(warnings).toEqual([
        `“${name('plan')}” was not kept: it is a text, and this is none.`,
        `“${name('own')}” was not kept: no page may write this attribute.`,
      ]);
      expect(await valuesOf(visitor)).toEqual({});
      const types = await database.db
        .selectFrom('data_attributes')
        .select('type')
        .where('name', '=', name('plan'))
        .execute();
      expect(types).toEqual([{ type: 'string' }]);
    });

    test('V8 changes nothing of a user, in the user’s own browser', async () => {
      await visitor.say({ ...user, name: 'Ada', phone: '112 112', [name('plan')]: 'Pro' });
      const { warnings } = await visitor.say({
        name: 'Eve',
        phone: '999 999',
        [name('plan')]: 'Free',
        company: { company_id: name('co') },
      });
      expect(warnings).toEqual([
        'Nothing of a user is changed by a page that does not prove who they are.',
      ]);
      const { contact } = await visitor.ping();
      expect(await teammate.contact(contact.id)).toMatchObject({
        name: 'Ada',
        phone: '112 112',
        site: { companies: [] },
      });
      expect(await valuesOf(visitor)).toEqual({ [name('plan')]: 'Pro' });
    });

    test('V4 leaves standing what a teammate has written of a lead', async () => {
      await visitor.start('Hello');
      const { contact } = await visitor.say({ name: 'ines', phone: '112 112' });
      await teammate.editContact(contact.id, { name: 'Inês' });
      await visitor.say({ name: 'ines', phone: '113 113' });
      expect(await teammate.contact(contact.id)).toMatchObject({ name: 'Inês', phone: '112 112' });
    });

    test('V8 can hold so much of a visitor, and no more', async () => {
      const text = (index: number) => `${index}`.repeat(250).slice(0, 250);
      const much = (count: number, key: string) =>
        Object.fromEntries(Array.from({ length: count }, (_, at) => [`${key}${at}`, text(at)]));
      expect(await visitor.say(much(50, 'a'))).not.toHaveProperty('warnings');
      expect((await visitor.say(much(50, 'b'))).warnings).toEqual([
        'Nothing more of this visitor was kept: it would be more than 16384 characters.',
      ]);
    });
  });

  test('V8 there can be 250 attributes, and no more', async () => {
    const other = await startTestServer({ database: kind });
    const many = (key: string, count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`${key}${index}`, index]));
    const browser = await createVisitor(other);
    expect(await browser.say({ ...user, ...many('a', 249) })).not.toHaveProperty('warnings');
    const { warnings } = await browser.say({ ...user, ...many('b', 2) });
    expect(warnings).toEqual(['“b1” was not kept: there are 250 attributes already.']);
    await other.destroy();
  });

  test('V8 two pages that name an attribute at once make one', async () => {
    const browsers = await Promise.all([1, 2, 3, 4].map(() => createVisitor(server)));
    await Promise.all(
      browsers.map((browser, index) =>
        browser.say({ ...signed({ user_id: randomUuid() }), [name('at once')]: index }),
      ),
    );
    const made = await database.db
      .selectFrom('data_attributes')
      .select('id')
      .where('name', '=', name('at once'))
      .execute();
    expect(made).toHaveLength(1);
    for (const [index, browser] of browsers.entries()) {
      expect(await valuesOf(browser)).toEqual({ [name('at once')]: index });
    }
  });

  test('V8 names that objects have anyway are names like others', async () => {
    const text = JSON.stringify({ ...user, constructor: 'me', hasOwnProperty: 'you' });
    await visitor.pingWith({ user_data: text });
    expect(await siteOf(visitor)).toMatchObject({
      attributes: [
        { name: 'constructor', value: 'me' },
        { name: 'hasOwnProperty', value: 'you' },
      ],
    });
  });
});
