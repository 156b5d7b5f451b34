import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import { randomUuid } from '../../src/base/random-uuid.ts';
import { createUuid } from '../../src/base/uuid.ts';
import { databaseKinds } from '../kit/databases.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createVisitor, signed, type Visitor } from '../kit/visitor.ts';

const someone = (name = 'Ada') => signed({ user_id: randomUuid(), name });

describe.each(databaseKinds)('what a site has said of a lead, on %s', (kind) => {
  let server: TestServer;
  let teammate: Teammate;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    teammate = await createTeammate(server);
  });
  afterAll(() => server.destroy());

  const lamps = { company_id: 'lamps', name: 'Lamps' };
  const detailsOf = async (browser: Visitor) => teammate.contact((await browser.ping()).contact.id);
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
    const looks = events.filter(({ name }) => name === 'looked').map((event) => event.created_at);
    expect(event_summaries.find(({ name }) => name === 'looked')).toMatchObject({
      first_at: Math.min(...looks),
      last_at: Math.max(...looks),
    });
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
    expect(events.map(({ name }) => name).toSorted()).toEqual(['left', 'looked', 'looked', 'paid']);
    expect(event_summaries.map(({ name, count }) => `${name} ${count}`).toSorted()).toEqual([
      'left 1',
      'looked 2',
      'paid 1',
    ]);
  });
});
