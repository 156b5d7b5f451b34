import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomUuid } from '../../src/base/random-uuid.ts';
import { databaseKinds } from '../kit/databases.ts';
import { errorOf, succeed } from '../kit/http.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate } from '../kit/teammate.ts';
import { createServerClock } from '../kit/server-clock.ts';
import { signed, Visitor } from '../kit/visitor.ts';

const minuteMs = 60_000;
const weekMs = 604_800_000;

describe.each(databaseKinds)('on %s', (kind) => {
  const clock = createServerClock(Date.UTC(2026, 0, 15, 12));
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ database: kind, overrides: { clock } });
  });
  afterAll(() => server.destroy());

  const someone = () => signed({ user_id: randomUuid() });
  const isOpen = async (browser: Visitor) => {
    const answer = await browser.post('conversations/list');
    return answer.status === 200 || errorOf(answer).kind;
  };

  test('V14 a user’s session ends after the page’s session_duration of quiet, and a signature begins it anew', async () => {
    const browser = new Visitor(server);
    const user = someone();
    const more = { user, session_duration_ms: 5 * minuteMs };
    expect(await browser.pingWith(more)).toMatchObject({ session_ms: 5 * minuteMs });
    await clock.advance(4 * minuteMs);
    expect(await browser.pingWith(more)).toMatchObject({ session_ms: 5 * minuteMs });
    await clock.advance(4 * minuteMs);
    expect(await isOpen(browser)).toBe(true);
    // A page that says nobody is signed in does not make it longer.
    expect(await browser.pingWith({ session_duration_ms: 5 * minuteMs })).toMatchObject({
      session_ms: minuteMs,
    });
    await clock.advance(minuteMs);
    expect(await isOpen(browser)).toBe('session_unknown');
    expect((await new Visitor(server, browser.ids).ping()).contact.role).toBe('visitor');
  });

  test('V14 the workspace’s limit is the longest that a page can ask for', async () => {
    const owner = await createTeammate(server);
    const browser = new Visitor(server);
    const user = someone();
    expect(await browser.pingWith({ user, session_duration_ms: 2 * weekMs })).toMatchObject({
      session_ms: weekMs,
    });
    succeed(await owner.request('PATCH', 'privacy', { user_session_ms: 30 * minuteMs }));
    expect(await browser.ping(user)).toMatchObject({ session_ms: 30 * minuteMs });
    await clock.advance(30 * minuteMs);
    expect(await isOpen(browser)).toBe('session_unknown');
    succeed(await owner.request('PATCH', 'privacy', { user_session_ms: weekMs }));
  });

  test('V14 a shorter limit cuts the sessions that run, and no anonymous person’s', async () => {
    const owner = await createTeammate(server);
    const browsers = [new Visitor(server), new Visitor(server), new Visitor(server)] as const;
    const [long, short, visitor] = browsers;
    await long.ping(someone());
    await short.pingWith({ user: someone(), session_duration_ms: 10 * minuteMs });
    await visitor.ping();
    succeed(await owner.request('PATCH', 'privacy', { user_session_ms: 30 * minuteMs }));
    const openNow = () => Promise.all(browsers.map(isOpen));
    await clock.advance(10 * minuteMs);
    expect(await openNow()).toEqual([true, 'session_unknown', true]);
    await clock.advance(20 * minuteMs);
    expect(await openNow()).toEqual(['session_unknown', 'session_unknown', true]);
    succeed(await owner.request('PATCH', 'privacy', { user_session_ms: weekMs }));
  });

  test('an anonymous person’s session lasts a week, whatever the page says', async () => {
    const browser = new Visitor(server);
    expect(await browser.pingWith({ session_duration_ms: minuteMs })).toMatchObject({
      session_ms: weekMs,
    });
    await clock.advance(2 * minuteMs);
    expect(await isOpen(browser)).toBe(true);
  });

  test.each([0, -1, 1.5, '300000'])(
    'a session_duration_ms of %j is refused',
    async (session_duration_ms) => {
      const { ids } = new Visitor(server);
      const page = { url: 'https://example.com/', title: '' };
      const body = {
        visitor_id: ids.visitor_id,
        device: ids.device,
        page,
        language: 'en',
        session_duration_ms,
      };
      const answer = await new Visitor(server, ids).post('ping', body);
      expect(errorOf(answer)).toMatchObject({ kind: 'invalid', field: 'session_duration_ms' });
    },
  );
});
