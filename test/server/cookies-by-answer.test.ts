import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractVersion } from '../../src/contract/version.ts';
import { errorOf, type Answer } from '../kit/http.ts';
import { requestWith } from '../kit/request-with.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { newIds, signed, Visitor, type Ids } from '../kit/visitor.ts';
import type { PingAnswer, PingRequest } from '../../src/contract/messenger/ping.ts';

const nineMonthsS = 23_328_000;

describe('cookies that a ping’s answer sets', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.destroy());

  interface Asked {
    origin?: string;
    host?: string;
    /** Null is none. */
    domain?: string | null;
    cookie?: string;
    ids?: Ids;
    more?: Partial<PingRequest>;
  }

  /** Asks as a browser would whose page and server have these names. */
  function ping({
    origin = 'http://www.example.com',
    host = 'chat.example.com',
    domain = 'example.com',
    cookie,
    ids = newIds(),
    more = {},
  }: Asked): Promise<Answer<PingAnswer>> {
    const body = {
      app_id: 'demo',
      version: contractVersion,
      ...ids,
      page: { url: origin, title: '' },
      language: 'en',
      ...(domain === null ? {} : { cookie_domain: domain }),
      ...more,
    };
    const headers = {
      origin,
      host,
      'content-type': 'text/plain',
      ...(cookie === undefined ? {} : { cookie }),
    };
    return requestWith<PingAnswer>(`${server.url}/messenger/ping`, headers, JSON.stringify(body));
  }

  test('S2 where page and server are of one site, its two lasting ids are set for all of it', async () => {
    const ids = newIds();
    const { headers, body } = await ping({ ids });
    const rest = 'Domain=example.com; Path=/; SameSite=Lax';
    expect(headers.getSetCookie()).toEqual([
      `intercom-id-demo=${body.contact.visitor_id}; Max-Age=${nineMonthsS}; ${rest}`,
      `intercom-device-id-demo=${ids.device}; Max-Age=${nineMonthsS}; ${rest}`,
    ]);
    expect(headers.get('access-control-allow-origin')).toBe('http://www.example.com');
    expect(headers.get('access-control-allow-credentials')).toBe('true');
    expect(headers.get('vary')).toMatch(/origin/i);
  });

  test('V13 never the session’s: an answer that comes late must not bring it back', async () => {
    const user = signed({ user_id: 'ada' });
    const { headers, body } = await ping({ more: { user } });
    expect(body.contact.role).toBe('user');
    expect(headers.getSetCookie().join()).not.toContain('session');
    expect(headers.getSetCookie().join()).not.toContain(body.token);
  });

  test('S2 the visitor id is the one that holds, not the one that was proposed', async () => {
    const first = newIds();
    await ping({ ids: first });
    const { headers, body } = await ping({ ids: { ...newIds(), visitor_id: first.visitor_id } });
    expect(body.contact.visitor_id).not.toBe(first.visitor_id);
    expect(headers.getSetCookie()[0]).toContain(body.contact.visitor_id);
  });

  test('S2 what could renew a session lives no longer than the page’s session_duration', async () => {
    const { headers } = await ping({ more: { session_duration_ms: 90_500 } });
    expect(headers.getSetCookie()[1]).toContain('Max-Age=91;');
  });

  test('S2 over https they are Secure', async () => {
    const elsewhere = await startTestServer({
      environment: { PUBLIC_URL: 'https://chat.example.com' },
    });
    const url = `${elsewhere.url}/messenger/ping`;
    const page = { url: 'https://example.com/', title: '' };
    const body = {
      app_id: 'demo',
      version: contractVersion,
      ...newIds(),
      page,
      language: 'en',
      cookie_domain: 'example.com',
    };
    const headers = {
      origin: 'https://example.com',
      host: '127.0.0.1',
      'content-type': 'text/plain',
    };
    const secure = await requestWith(url, headers, JSON.stringify(body));
    expect(secure.headers.getSetCookie()).toEqual([
      expect.stringContaining('Secure'),
      expect.stringContaining('Secure'),
    ]);
    // A page without it is another site to browsers.
    const plain = await requestWith(
      url,
      { ...headers, origin: 'http://example.com' },
      JSON.stringify(body),
    );
    expect(plain.headers.getSetCookie()).toEqual([]);
    await elsewhere.destroy();
  });

  test.each<[string, Asked]>([
    ['another site’s page', { origin: 'https://shop.example.org' }],
    ['a page whose name ends alike', { origin: 'http://badexample.com' }],
    ['a page of the opaque origin', { origin: 'null' }],
    ['a public suffix', { origin: 'http://a.co.uk', host: 'b.co.uk', domain: 'co.uk' }],
    [
      'a host that many share',
      { origin: 'http://me.github.io', host: 'you.github.io', domain: 'github.io' },
    ],
    ['an address', { origin: 'http://127.0.0.1:8080', host: '127.0.0.1', domain: '127.0.0.1' }],
    ['this machine', { origin: 'http://localhost:8080', host: 'localhost', domain: 'localhost' }],
    ['a domain that the server is not of', { domain: 'www.example.com' }],
    ['a domain that the page is not of', { domain: 'chat.example.com' }],
    ['another site’s domain', { domain: 'example.org' }],
    ['a whole country', { domain: 'com' }],
    ['a name with dots around it', { domain: '.example.com' }],
  ])('S2 none for %s', async (_what, asked) => {
    const { status, headers } = await ping(asked);
    expect(status).toBe(200);
    expect(headers.getSetCookie()).toEqual([]);
  });

  test('S2 none for a page that does not ask, and credentials are for pages of the site alone', async () => {
    expect((await ping({ domain: null })).headers.getSetCookie()).toEqual([]);
    for (const origin of ['https://shop.example.org', 'http://127.0.0.1', 'null']) {
      const { headers } = await ping({ origin });
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      expect(headers.get('access-control-allow-origin')).toBe('*');
    }
  });

  test('S2 a refusal can be read by a page that has asked with cookies', async () => {
    const answer = await ping({ more: { user: { user_id: 'ada', user_hash: 'f'.repeat(64) } } });
    expect(errorOf(answer).kind).toBe('identity_unverified');
    expect(answer.headers.get('access-control-allow-credentials')).toBe('true');
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test('V14 cookies that come are no credentials: the token in the body alone says whose session it is', async () => {
    const victim = new Visitor(server);
    await victim.ping(signed({ user_id: 'victim' }));
    await victim.start('My secret');
    const { visitor_id, token, device } = victim.ids;
    const cookie = `intercom-id-demo=${visitor_id}; intercom-session-demo=${token}; intercom-device-id-demo=${device}`;
    const answer = await ping({ cookie });
    expect(answer.body).toMatchObject({ contact: { role: 'visitor' }, has_conversations: false });
    const body = JSON.stringify({
      app_id: 'demo',
      version: contractVersion,
      token: newIds().token,
    });
    const list = await victim.send('conversations/list', body, {
      cookie,
      origin: 'http://www.example.com',
    });
    expect(errorOf(list).kind).toBe('session_unknown');
    expect(list.headers.get('access-control-allow-credentials')).toBeNull();
  });

  test('S2 an origin that the workspace does not answer to gets no credentials', async () => {
    const limited = await startTestServer({
      environment: { FOYER_ALLOWED_ORIGINS: 'https://example.com' },
    });
    const headers = {
      origin: 'http://evil.example.com',
      host: 'chat.example.com',
      'content-type': 'text/plain',
    };
    const answer = await requestWith(`${limited.url}/messenger/ping`, headers, '{}');
    expect(errorOf(answer).kind).toBe('origin_refused');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    await limited.destroy();
  });
});
