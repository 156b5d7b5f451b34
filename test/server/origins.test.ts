import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractVersion } from '../../src/contract/version.ts';
import { errorOf, request } from '../kit/http.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';
import { whenConnected } from '../kit/sockets.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createVisitor, Visitor } from '../kit/visitor.ts';

const friend = 'https://shop.example.com';
const inside = (path: string) => `conversations/${path}`;
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
  const connectFrom = (
    server: TestServer,
    visitor: Visitor,
    origin: string,
    transport: 'websocket' | 'polling' = 'websocket',
  ) =>
    whenConnected(
      io(`${server.url}/messenger`, {
        auth: { app_id: 'demo', version: contractVersion, token: visitor.ids.token },
        extraHeaders: { origin },
        forceNew: true,
        reconnection: false,
        transports: [transport],
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

  test('refuses every other page on every route, and answers errors of its own pages so that they can be read', async () => {
    const paths = ['ping', 'shutdown', ...['list', 'thread', 'start', 'reply', 'read'].map(inside)];
    for (const path of paths) {
      const sendFrom = (origin: string) =>
        new Visitor(limited).send(path, '{"version":1}', { origin });
      const refusal = await sendFrom(foreigner);
      expect(errorOf(refusal)).toMatchObject({ kind: 'origin_refused' });
      expect(refusal.headers.get('access-control-allow-origin')).toBeNull();
      const error = await sendFrom(friend);
      expect(errorOf(error)).toMatchObject({ kind: 'invalid' });
      expect(error.headers.get('access-control-allow-origin')).toBe(friend);
    }
  });

  test('refuses every other page over polling too, and lets none of them read a handshake', async () => {
    const visitor = await createVisitor(limited);
    await expect(connectFrom(limited, visitor, foreigner, 'polling')).rejects.toThrow(
      'origin_refused',
    );
    (await connectFrom(limited, visitor, friend, 'polling')).disconnect();
    const handshake = (origin: string) =>
      request(`${limited.url}/socket.io/?EIO=4&transport=polling`, { headers: { origin } });
    const allowed = async (origin: string) =>
      (await handshake(origin)).headers.get('access-control-allow-origin');
    expect(await allowed(foreigner)).toBeNull();
    expect(await allowed(friend)).toBe(friend);
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
