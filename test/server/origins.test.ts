import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractVersion } from '../../src/contract/version.ts';
import { errorOf, request } from '../kit/http.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';
import { whenConnected } from '../kit/sockets.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createVisitor, type Visitor } from '../kit/visitor.ts';

const friend = 'https://shop.example.com';
const foreigner = 'https://evil.example.org';

describe('the messenger', () => {
  let open: TestServer;
  let limited: TestServer;
  beforeAll(async () => {
    open = await startTestServer();
    limited = await startTestServer({
      environment: { FOYER_ALLOWED_ORIGINS: `${friend}, https://other.example.com` },
    });
  });
  afterAll(async () => {
    await open.destroy();
    await limited.destroy();
  });

  const listFrom = (visitor: Visitor, origin: string) => {
    const body = { app_id: 'demo', version: contractVersion, token: visitor.ids.token };
    return visitor.send('conversations/list', JSON.stringify(body), { origin });
  };
  const connectFrom = (server: TestServer, visitor: Visitor, origin: string) =>
    whenConnected(
      io(`${server.url}/messenger`, {
        auth: { app_id: 'demo', version: contractVersion, token: visitor.ids.token },
        extraHeaders: { origin },
        forceNew: true,
        reconnection: false,
        transports: ['websocket'],
      }),
    );

  test('answers to every page unless told otherwise', async () => {
    const visitor = await createVisitor(open);
    const answer = await listFrom(visitor, foreigner);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    (await connectFrom(open, visitor, foreigner)).disconnect();
  });

  test('answers to the pages that FOYER_ALLOWED_ORIGINS names', async () => {
    const visitor = await createVisitor(limited);
    const answer = await listFrom(visitor, friend);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe(friend);
    (await connectFrom(limited, visitor, friend)).disconnect();
  });

  test('answers to its own pages, such as the demo, always', async () => {
    const visitor = await createVisitor(limited);
    expect((await listFrom(visitor, limited.url)).status).toBe(200);
    (await connectFrom(limited, visitor, limited.url)).disconnect();
  });

  test('refuses every other page, over HTTP and over sockets', async () => {
    const visitor = await createVisitor(limited);
    const answer = await listFrom(visitor, foreigner);
    expect(answer.status).toBe(403);
    expect(errorOf(answer)).toMatchObject({ kind: 'origin_refused' });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    await expect(connectFrom(limited, visitor, foreigner)).rejects.toThrow('origin_refused');
  });

  test('needs no preflight, and answers one', async () => {
    const { status, headers } = await request(`${open.url}/messenger/ping`, {
      method: 'OPTIONS',
      headers: { origin: friend, 'access-control-request-method': 'POST' },
    });
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('the console', () => {
  let server: TestServer;
  let teammate: Teammate;
  beforeAll(async () => {
    server = await startTestServer({ environment: { PUBLIC_URL: 'https://chat.example.com' } });
    teammate = await createTeammate(server);
  });
  afterAll(() => server.destroy());

  const listFrom = (origin: string) =>
    request(`${server.url}/console/api/conversations?state=open`, {
      headers: { cookie: teammate.cookie, origin },
    });
  const connectFrom = (origin: string) =>
    whenConnected(
      io(`${server.url}/console`, {
        extraHeaders: { cookie: teammate.cookie, origin },
        forceNew: true,
        reconnection: false,
        transports: ['websocket'],
      }),
    );

  test('answers to its own pages, also under the address that browsers know', async () => {
    for (const origin of [server.url, 'https://chat.example.com']) {
      expect((await listFrom(origin)).status).toBe(200);
      (await connectFrom(origin)).disconnect();
    }
  });

  test.each([foreigner, 'http://127.0.0.1:1', 'http://chat.example.com', 'null'])(
    'refuses a page of %s, whatever cookie it brings',
    async (origin) => {
      const answer = await listFrom(origin);
      expect(answer.status).toBe(403);
      expect(errorOf(answer).kind).toBe('origin_refused');
      await expect(connectFrom(origin)).rejects.toThrow('origin_refused');
    },
  );

  test('does not even try a password from a foreign page', async () => {
    const answer = await request(`${server.url}/console/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: foreigner },
      body: JSON.stringify(owner),
    });
    expect(errorOf(answer).kind).toBe('origin_refused');
  });
});
