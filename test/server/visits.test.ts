import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import { randomUuid } from '../../src/base/random-uuid.ts';
import type { SiteDetails } from '../../src/contract/console/contact.ts';
import { databaseKinds } from '../kit/databases.ts';
import { succeed } from '../kit/http.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createVirtualClock } from '../kit/virtual-clock.ts';
import { createVisitor, signed, type Visitor } from '../kit/visitor.ts';

const minuteMs = 60_000;

describe.each(databaseKinds)('on %s', (kind) => {
  const clock = createVirtualClock(Date.UTC(2026, 0, 15, 12));
  let server: TestServer;
  let teammate: Teammate;
  let visitor: Visitor;
  beforeAll(async () => {
    server = await startTestServer({ database: kind, overrides: { clock } });
    teammate = await createTeammate(server);
  });
  afterAll(() => server.destroy());
  beforeEach(async () => {
    visitor = await createVisitor(server);
  });

  const siteOf = async (contactId: string): Promise<SiteDetails> =>
    must((await teammate.contact(contactId)).site, 'what the site says');

  test('V9 a user’s visits are counted: 30 minutes of quiet end one', async () => {
    const user = signed({ user_id: randomUuid() });
    const { contact } = await visitor.ping(user);
    const countAfter = async (minutes: number) => {
      clock.jump(minutes * minuteMs);
      await visitor.ping(user);
      return (await siteOf(contact.id)).session_count;
    };
    expect(await countAfter(0)).toBe(1);
    expect(await countAfter(29)).toBe(1);
    expect(await countAfter(29)).toBe(1);
    expect(await countAfter(30)).toBe(2);
    expect((await siteOf(contact.id)).session_began_at).toBe(clock.nowMs());
  });

  test('V9 the visit of an unsigned user goes on when they have proven who they are', async () => {
    succeed(await teammate.request('PATCH', 'identity', { is_required: false }));
    const user = { user_id: randomUuid() };
    await visitor.ping(signed(user));
    clock.jump(60 * minuteMs);
    const browser = await createVisitor(server);
    await browser.ping(user);
    const beganAtMs = clock.nowMs();
    clock.jump(minuteMs);
    const { contact } = await browser.ping(signed(user));
    succeed(await teammate.request('PATCH', 'identity', { is_required: true }));
    expect((await siteOf(contact.id)).session_began_at).toBe(beganAtMs);
  });

  test('V9 a message goes on with the visit, and two browsers are in one', async () => {
    const user = signed({ user_id: randomUuid() });
    const { contact } = await visitor.ping(user);
    clock.jump(20 * minuteMs);
    await visitor.start('Still here');
    clock.jump(20 * minuteMs);
    const other = await createVisitor(server);
    await other.ping(user);
    clock.jump(20 * minuteMs);
    await visitor.ping(user);
    expect((await siteOf(contact.id)).session_count).toBe(1);
  });

  test('V9 of visitors and leads no visit is counted; the first one as a user is one', async () => {
    await visitor.start('Hello');
    clock.jump(40 * minuteMs);
    const { contact } = await visitor.ping();
    expect(await siteOf(contact.id)).toMatchObject({ session_count: 0, session_began_at: null });
    await visitor.ping(signed({ user_id: randomUuid() }));
    expect((await siteOf(contact.id)).session_count).toBe(1);
  });

  test('V9 a campaign and a site that somebody came from are known, the first and the latest', async () => {
    const on = (url: string, referrer: string) =>
      visitor.pingWith({ page: { url, title: 'Shop' }, referrer });
    const { contact } = await on('https://shop.example/', 'https://search.example/?q=lamp');
    await on(
      'https://shop.example/?utm_source=news&utm_medium=mail&utm_campaign=Spring%20%F0%9F%8C%B1&x=1',
      'https://shop.example/',
    );
    await on('https://shop.example/a?utm_source=ads&utm_term=%00lamp', 'https://ads.example/');
    await on('https://shop.example/b', 'https://shop.example/a');
    expect(await teammate.contact(contact.id)).toMatchObject({
      page_url: 'https://shop.example/b',
      site: {
        latest_referrer: 'https://ads.example/',
        first_utm: { utm_source: 'news', utm_medium: 'mail', utm_campaign: 'Spring 🌱' },
        latest_utm: { utm_source: 'ads', utm_term: 'lamp' },
      },
    });
    expect((await siteOf(contact.id)).latest_utm).not.toHaveProperty('utm_medium');
  });

  test.each(['about:srcdoc', 'utm_source=a', 'https://[bad?utm_source=a', ''])(
    'V9 an address that is none, such as %j, tells of no campaign',
    async (url) => {
      const { contact } = await visitor.pingWith({ page: { url, title: '' }, referrer: 'nowhere' });
      expect(await siteOf(contact.id)).toMatchObject({ latest_utm: {}, latest_referrer: null });
    },
  );
});
