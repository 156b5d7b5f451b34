import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/server/storage/database/database.ts';
import { databaseKinds } from '../kit/databases.ts';
import { succeed } from '../kit/http.ts';
import { readTables } from '../kit/read-tables.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate } from '../kit/teammate.ts';
import { createVisitor, signed, Visitor } from '../kit/visitor.ts';

const company = { company_id: 'acme', name: 'Acme', plan: 'pro', monthly_spend: 100, seats: 5 };

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  let database: Database;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    database = server.openDatabase();
    const owner = await createTeammate(server);
    succeed(await owner.request('PATCH', 'identity', { is_required: false }));
    const user = new Visitor(server);
    await user.say({ ...signed({ user_id: 'ada', name: 'Ada' }), level: 3, company });
  });
  afterAll(async () => {
    await database.close();
    await server.destroy();
  });

  /** What belongs to nobody's browser alone, and all that is known of the signed user. */
  async function known() {
    const { companies, data_attributes, contacts = [] } = await readTables(database);
    expect(companies).toHaveLength(1);
    return {
      companies,
      data_attributes,
      user: contacts.filter(({ user_id }) => user_id === 'ada'),
    };
  }

  const attackers: [string, () => Promise<{ visitor: Visitor; identity: object }>][] = [
    ['a visitor', async () => ({ visitor: await createVisitor(server), identity: {} })],
    [
      'a lead',
      async () => {
        const visitor = await createVisitor(server);
        await visitor.start('Hello');
        return { visitor, identity: {} };
      },
    ],
    [
      'an unsigned user',
      async () => ({ visitor: new Visitor(server), identity: { user_id: 'mallory' } }),
    ],
    [
      'an unsigned user who says to be the signed one',
      async () => ({ visitor: new Visitor(server), identity: { user_id: 'ada' } }),
    ],
  ];

  test.each(attackers)(
    'V10 V8 %s rewrites no company, no attribute and no type of one',
    async (_who, arrive) => {
      const { visitor, identity } = await arrive();
      const before = await known();
      const wanted = {
        ...identity,
        level: 'high',
        made_up: true,
        company: {
          ...company,
          name: 'Mine',
          plan: 'free',
          monthly_spend: 0,
          seats: 'many',
          made_up: 1,
        },
      };
      await visitor.say(wanted);
      await visitor.start('So that what a visitor has said is recorded');
      await visitor.say(wanted);
      expect(await known()).toEqual(before);
    },
  );
});
