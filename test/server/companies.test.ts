import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import { randomUuid } from '../../src/base/random-uuid.ts';
import type { SiteDetails } from '../../src/contract/console/contact.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import { databaseKinds } from '../kit/databases.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createVisitor, signed, type Visitor } from '../kit/visitor.ts';

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

  let id: string;
  let visitor: Visitor;
  beforeEach(async () => {
    id = `co-${randomUuid().slice(0, 8)}`;
    visitor = await createVisitor(server);
  });

  const someone = () => signed({ user_id: randomUuid() });
  const companiesOf = async (browser: Visitor): Promise<SiteDetails['companies']> => {
    const { contact } = await browser.ping();
    return must((await teammate.contact(contact.id)).site, 'what the site says').companies;
  };
  const rowsOf = (siteId: string) =>
    database.db.selectFrom('companies').selectAll().where('site_id', '=', siteId).execute();
  const signedIn = async (company: object) => {
    const browser = await createVisitor(server);
    await browser.say({ ...someone(), company });
    return browser;
  };

  test('V10 a user’s company is made on first sight, with all that is said of it', async () => {
    const company = {
      company_id: id,
      name: 'Heron & Sons',
      plan: 'Pro',
      monthly_spend: 99.95,
      size: 40,
      website: 'https://heron.example',
      industry: 'Lamps',
      created_at: 1_500_000_000,
      [`${id} lamps`]: 12,
      [`${id} ends_at`]: 1_800_000_000,
    };
    const { warnings } = await visitor.say({ ...someone(), company });
    expect(warnings).toBeUndefined();
    expect(await companiesOf(visitor)).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{24}$/),
        company_id: id,
        name: 'Heron & Sons',
        is_active: true,
        plan: 'Pro',
        monthly_spend: 99,
        size: 40,
        website: 'https://heron.example',
        industry: 'Lamps',
        remote_created_at: 1_500_000_000_000,
        attributes: [
          { name: `${id} ends_at`, type: 'date', value: 1_800_000_000_000 },
          { name: `${id} lamps`, type: 'integer', value: 12 },
        ],
      },
    ]);
  });

  test('V10 two colleagues are in one company, and a signed page changes it', async () => {
    const first = await signedIn({ company_id: id, name: 'Heron', plan: 'Free', size: 3 });
    const second = await signedIn({ company_id: id, plan: 'Pro' });
    expect(await rowsOf(id)).toMatchObject([{ name: 'Heron', plan: 'Pro', size: 3 }]);
    for (const browser of [first, second]) {
      expect(await companiesOf(browser)).toMatchObject([{ company_id: id, plan: 'Pro' }]);
    }
  });

  test('V10 the same company said again writes nothing', async () => {
    const company = { company_id: id, name: 'Heron', [`${id} lamps`]: 1 };
    const user = someone();
    await visitor.say({ ...user, company });
    const before = await rowsOf(id);
    await visitor.say({ ...user, company, companies: [company, company] });
    expect(await rowsOf(id)).toEqual(before);
    expect(await companiesOf(visitor)).toHaveLength(1);
  });

  test('V10 “companies” joins several, and “company” says for which one the user acts', async () => {
    const other = `${id}-b`;
    const user = someone();
    await visitor.say({ ...user, companies: [{ id, name: 'A' }, { company_id: other }] });
    expect(await companiesOf(visitor)).toMatchObject([
      { company_id: id, is_active: false },
      { company_id: other, is_active: false, name: null },
    ]);
    await visitor.say({ ...user, company: { id: other } });
    expect(await companiesOf(visitor)).toMatchObject([{ is_active: false }, { is_active: true }]);
  });

  test('V10 no page names a company that is Foyer’s own', async () => {
    const { warnings } = await (
      await createVisitor(server)
    ).say({ company: { company_id: 'foyer:qualification:1' } });
    expect(warnings?.join()).toContain('“company” was not kept');
  });

  test('V10 an unsigned page joins a company or makes one, and never changes one', async () => {
    await signedIn({ company_id: id, name: 'Heron', plan: 'Pro', [`${id} lamps`]: 12 });
    const [before] = await rowsOf(id);
    await visitor.start('Hello');
    const mine = `${id}-mine`;
    const { warnings } = await visitor.say({
      company: { company_id: id, name: 'Taken over', plan: 'Free', [`${id} lamps`]: 0 },
      companies: [{ company_id: mine, name: 'Mine', [`${id} lamps`]: 2, [`${id} new`]: 1 }],
    });
    expect(warnings).toEqual([expect.stringContaining(`“${mine}.${id} new” was not kept`)]);
    expect(await rowsOf(id)).toEqual([before]);
    expect(await companiesOf(visitor)).toMatchObject([
      { company_id: id, name: 'Heron', is_active: true },
      { company_id: mine, name: 'Mine', attributes: [{ value: 2 }] },
    ]);
    await visitor.say({ companies: [{ company_id: mine, name: 'Renamed' }] });
    expect(await rowsOf(mine)).toMatchObject([{ name: 'Mine' }]);
  });

  test('V10 nobody unsigned joins companies without end', async () => {
    await visitor.start('Hello');
    const some = (from: number) =>
      Array.from({ length: 20 }, (_, index) => ({ company_id: `${id}-${from + index}` }));
    await visitor.say({ companies: some(0) });
    await visitor.say({ companies: some(20) });
    const { warnings } = await visitor.say({ companies: some(40) });
    expect(warnings).toHaveLength(10);
    expect(await companiesOf(visitor)).toHaveLength(50);
  });

  test('V10 of a visitor there is no company', async () => {
    await visitor.say({ company: { company_id: id, name: 'Heron' } });
    expect([await companiesOf(visitor), await rowsOf(id)]).toEqual([[], []]);
  });

  test('V12 a person who is deleted is in no company any more, and the company stays', async () => {
    const browser = await signedIn({ company_id: id });
    const colleague = await signedIn({ company_id: id });
    const { contact } = await browser.ping();
    await teammate.deleteContact(contact.id);
    const left = await database.db
      .selectFrom('contact_companies')
      .selectAll()
      .where('contact_id', '=', contact.id)
      .execute();
    expect(left).toEqual([]);
    expect(await companiesOf(colleague)).toMatchObject([{ company_id: id }]);
  });

  test('V10 colleagues who arrive at once make one company', async () => {
    await Promise.all([1, 2, 3, 4].map((size) => signedIn({ company_id: id, size })));
    expect(await rowsOf(id)).toHaveLength(1);
  });
});
