import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import { randomUuid } from '../../src/base/random-uuid.ts';
import { createUuid } from '../../src/base/uuid.ts';
import type { SiteDetails } from '../../src/contract/console/contact.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import { insertEvent } from '../../src/server/storage/events.ts';
import { databaseKinds } from '../kit/databases.ts';
import { errorOf } from '../kit/http.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { readEverything } from '../kit/storage.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createVirtualClock } from '../kit/virtual-clock.ts';
import { createVisitor, signed, type Visitor } from '../kit/visitor.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  const clock = createVirtualClock();
  let server: TestServer;
  let database: Database;
  let teammate: Teammate;
  let visitor: Visitor;
  beforeAll(async () => {
    server = await startTestServer({ database: kind, overrides: { clock } });
    database = server.openDatabase();
    teammate = await createTeammate(server);
  });
  afterAll(async () => {
    await database.close();
    await server.destroy();
  });
  beforeEach(async () => {
    visitor = await createVisitor(server);
  });

  const siteOf = async (browser: Visitor): Promise<SiteDetails> => {
    const { contact } = await browser.ping();
    return must((await teammate.contact(contact.id)).site, 'what the site says');
  };

  test('V8 what a lead or a user does is kept, with what it says of itself', async () => {
    await visitor.start('Hello');
    const metadata = {
      lamp: 'Dusk 🦩\nlarge',
      count: 2,
      share: 0.5,
      is_gift: true,
      note: null,
      shipping_date: 1_700_000_000.9,
      invoice: { url: 'https://example.com/invoice/7', value: 'Invoice 7' },
      price: { amount: 12_900, currency: 'EUR' },
    };
    expect(await visitor.track('ordered', metadata)).toEqual({ is_recorded: true });
    expect((await siteOf(visitor)).events).toEqual([
      {
        id: expect.any(String),
        name: 'ordered',
        created_at: clock.nowMs(),
        metadata: {
          ...metadata,
          shipping_date: 1_700_000_000,
          price: { amount: 12_900, currency: 'eur' },
        },
      },
    ]);
    await visitor.ping(signed({ user_id: randomUuid() }));
    expect(await visitor.track('looked')).toEqual({ is_recorded: true });
    const { events } = await siteOf(visitor);
    expect(events.map(({ name }) => name).toSorted()).toEqual(['looked', 'ordered']);
  });

  test('V8 how often and when is counted as events come', async () => {
    await visitor.start('Hello');
    const times = [];
    for (const name of ['looked', 'looked', 'ordered', 'looked']) {
      times.push(clock.nowMs());
      await visitor.track(name);
      clock.jump(60_000);
    }
    const { events, event_summaries } = await siteOf(visitor);
    expect(events.map(({ name }) => name)).toEqual(['looked', 'ordered', 'looked', 'looked']);
    expect(event_summaries).toEqual([
      { name: 'looked', count: 3, first_at: times[0], last_at: times[3] },
      { name: 'ordered', count: 1, first_at: times[2], last_at: times[2] },
    ]);
  });

  test('V8 a person’s events have 500 names; with another one nothing is kept, and the page is told so', async () => {
    await visitor.start('Hello');
    const { contact } = await visitor.ping();
    const person = { workspace_id: 'demo', contact_id: contact.id };
    await database.transaction(async (tx) => {
      for (let index = 1; index < 500; index += 1) {
        const at = clock.nowMs();
        const event = { ...person, id: createUuid(at), name: `name ${index}`, created_at: at };
        await insertEvent(tx, { ...event, metadata: null });
      }
    });
    expect(await visitor.track('the last')).toEqual({ is_recorded: true });
    const before = await readEverything(database);
    expect(await visitor.track('one more')).toEqual({
      is_recorded: false,
      warnings: ['The person’s events have 500 names already, and this is another.'],
    });
    expect(await readEverything(database)).toEqual(before);
    expect(await visitor.track('name 7')).toEqual({ is_recorded: true });
  });

  test('V8 of a visitor nothing is kept, and the page is told so', async () => {
    const before = await readEverything(database);
    expect(await visitor.track('looked')).toEqual({
      is_recorded: false,
      warnings: ['Events are kept of leads and users, and this is a visitor.'],
    });
    expect(await readEverything(database)).toEqual(before);
    await visitor.start('Hello');
    expect((await siteOf(visitor)).events).toEqual([]);
  });

  test('V8 of a blocked person nothing is kept', async () => {
    await visitor.start('Hello');
    const { contact } = await visitor.ping();
    await teammate.block(contact.id);
    expect(await visitor.track('looked')).toMatchObject({ is_recorded: false });
    expect((await siteOf(visitor)).events).toEqual([]);
  });

  test('V8 an event that is sent again is the same event; another under its id is refused', async () => {
    await visitor.start('Hello');
    const id = createUuid(clock.nowMs());
    const metadata = { a: 1, price: { amount: 5, currency: 'eur' } };
    for (let times = 0; times < 3; times += 1) await visitor.track('ordered', metadata, id);
    await visitor.track('ordered', { price: { currency: 'eur', amount: 5 }, a: 1 }, id);
    for (const other of [
      { name: 'ordered', metadata: '{"a":2}' },
      { name: 'ordered' },
      { name: 'looked', metadata: JSON.stringify(metadata) },
    ]) {
      const answer = await visitor.post('event', { id, ...other });
      expect([answer.status, errorOf(answer).kind, errorOf(answer).field]).toEqual([
        409,
        'id_reused',
        'id',
      ]);
    }
    expect((await siteOf(visitor)).event_summaries).toMatchObject([{ name: 'ordered', count: 1 }]);
  });

  test('V8 a price that rounds to nothing is the same when it is told again', async () => {
    await visitor.start('Hello');
    const id = createUuid(clock.nowMs());
    const metadata = { price: { amount: -0.4, currency: 'eur' } };
    for (let times = 0; times < 2; times += 1) {
      expect(await visitor.track('ordered', metadata, id)).toEqual({ is_recorded: true });
    }
  });

  test('V8 ten tellings of one event at once are one', async () => {
    await visitor.start('Hello');
    const id = createUuid(clock.nowMs());
    await Promise.all(Array.from({ length: 10 }, () => visitor.track('ordered', { a: 1 }, id)));
    expect((await siteOf(visitor)).event_summaries).toMatchObject([{ name: 'ordered', count: 1 }]);
  });

  test('V8 one person’s id is no hindrance to another, and shows nothing', async () => {
    const other = await createVisitor(server);
    await other.start('Hello');
    await visitor.start('Hello');
    const id = createUuid(clock.nowMs());
    await other.track('ordered', { mine: true }, id);
    expect(await visitor.track('ordered', { mine: false }, id)).toEqual({ is_recorded: true });
  });

  test('V9 a page view can be an event', async () => {
    await visitor.ping(signed({ user_id: randomUuid() }));
    const page = { url: 'https://example.com/pricing', value: 'Pricing' };
    await visitor.track('viewed-page', { page });
    expect((await siteOf(visitor)).events).toMatchObject([
      { name: 'viewed-page', metadata: { page } },
    ]);
  });

  const eleven = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`k${index}`, 1]));
  test.each<[string, string]>([
    ['metadata', '{'],
    ['metadata', '[]'],
    ['metadata', 'null'],
    ['metadata', JSON.stringify(eleven)],
    ['metadata.list', '{"list":[1]}'],
    ['metadata.deep', '{"deep":{"a":{"b":1}}}'],
    ['metadata.much', '{"much":1e400}'],
    ['metadata.nul', '{"nul":"a\\u0000"}'],
    ['metadata.half', '{"half":"\\ud83d"}'],
    ['metadata.long', JSON.stringify({ long: 'x'.repeat(1_025) })],
    ['metadata.__proto__', '{"__proto__":{"amount":1,"currency":"eur"}}'],
    ['metadata.a.b', '{"a.b":1}'],
    ['metadata.paid_date', '{"paid_date":"today"}'],
    ['metadata.paid_date', '{"paid_date":1700000000000}'],
    ['metadata.link.url', '{"link":{"url":"javascript:alert(1)","value":"Me"}}'],
    ['metadata.link.value', '{"link":{"url":"https://example.com","value":1}}'],
    ['metadata.price.amount', '{"price":{"amount":"5","currency":"eur"}}'],
    ['metadata.price.currency', '{"price":{"amount":5,"currency":"euro"}}'],
    ['metadata.price.currency', '{"price":{"amount":5}}'],
  ])('V8 %s that cannot be is refused by its name, and nothing is written', async (field, text) => {
    await visitor.start('Hello');
    const before = await readEverything(database);
    const id = createUuid(clock.nowMs());
    const answer = await visitor.post('event', { id, name: 'ordered', metadata: text });
    expect([answer.status, errorOf(answer).kind, errorOf(answer).field]).toEqual([
      400,
      'invalid',
      field,
    ]);
    expect(await readEverything(database)).toEqual(before);
  });

  test.each([
    ['name', { name: '' }],
    ['name', { name: 'x'.repeat(256) }],
    ['name', { name: 'a\0' }],
    ['id', { id: 'mine' }],
    ['metadata', { metadata: JSON.stringify({ a: 'x'.repeat(17_000) }) }],
    ['created_at', { created_at: 1 }],
  ])('V8 an event with a wrong %s is refused', async (field, wrong) => {
    const body = { id: createUuid(clock.nowMs()), name: 'ordered', ...wrong };
    const answer = await visitor.post('event', body);
    expect([answer.status, errorOf(answer).field]).toEqual([400, field]);
  });

  test('V12 with a person their events go', async () => {
    await visitor.start('Hello');
    await visitor.track('ordered', { a: 1 });
    const { contact } = await visitor.ping();
    await teammate.deleteContact(contact.id);
    const text = JSON.stringify(await readEverything(database));
    expect(text).not.toContain(contact.id);
  });
});
