import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ConsoleSession } from '../../src/contract/console/session.ts';
import { eventually } from '../kit/eventually.ts';
import { errorOf, request } from '../kit/http.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';
import { nextEvent } from '../kit/sockets.ts';
import { createTeammate, joinAs, Teammate } from '../kit/teammate.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.destroy());

const signIn = (credentials: object) =>
  new Teammate(server).request<ConsoleSession>('POST', 'session', credentials);

test('the right password opens a session, which says who it is', async () => {
  const answer = await signIn(owner);
  expect(answer.body).toEqual({
    teammate: {
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      name: 'Owner',
      email: owner.email,
      role: 'owner',
      is_away: false,
      is_removed: false,
      wants_mail: true,
      avatar_id: null,
    },
    workspace: expect.objectContaining({ app_id: 'demo' }),
    uploads: { max_bytes: 25 * 1024 ** 2, max_count: 10 },
    writing_key: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  const teammate = await createTeammate(server);
  expect((await teammate.request('GET', 'session')).body).toEqual(answer.body);
});

test('S4 a teammate’s writing is sealed with the same key in each of their sessions, and nobody else’s', async () => {
  const keyOf = async (teammate: Teammate) =>
    (await teammate.request<ConsoleSession>('GET', 'session')).body.writing_key;
  const robin = await createTeammate(server);
  const sam = await joinAs(server, robin, 'sam@example.com');
  expect(await keyOf(robin)).toBe(await keyOf(await createTeammate(server)));
  expect(await keyOf(robin)).not.toBe(await keyOf(sam));
});

test('S4 a page of one teammate does nothing in the name of another who has signed in meanwhile', async () => {
  const robin = await createTeammate(server);
  const ask = (teammateId: string) =>
    request(`${server.url}/console/api/counts`, {
      headers: { cookie: robin.cookie, 'foyer-teammate': teammateId },
    });
  expect((await ask(robin.id)).status).toBe(200);
  const refused = await ask('0123456789abcdef01234567');
  expect([refused.status, errorOf(refused).kind]).toEqual([401, 'sign_in_required']);
});

test('S4 a page of one teammate does not sign out another who has signed in meanwhile', async () => {
  const robin = await createTeammate(server);
  const signOutAs = (teammateId: string) =>
    request(`${server.url}/console/api/session`, {
      method: 'DELETE',
      headers: { cookie: robin.cookie, 'foyer-teammate': teammateId },
    });
  const refused = await signOutAs('0123456789abcdef01234567');
  expect([refused.status, errorOf(refused).kind]).toEqual([401, 'sign_in_required']);
  expect(refused.headers.get('set-cookie')).toBeNull();
  expect((await robin.request('GET', 'session')).status).toBe(200);
  expect((await signOutAs(robin.id)).status).toBe(200);
  expect((await robin.request('GET', 'session')).status).toBe(401);
  // Twice is harmless.
  expect((await signOutAs(robin.id)).status).toBe(200);
});

test('an email is an email in capitals and with a space after it, too', async () => {
  expect((await signIn({ ...owner, email: ' Owner@Example.COM ' })).status).toBe(200);
});

test('a wrong password and an unknown email are refused alike', async () => {
  const answers = [
    await signIn({ ...owner, password: 'wrong' }),
    await signIn({ ...owner, email: 'nobody@example.com' }),
  ];
  for (const answer of answers) {
    expect(answer.status).toBe(401);
    expect(answer.headers.get('set-cookie')).toBeNull();
  }
  const [wrong, unknown] = answers.map((answer) => errorOf(answer));
  expect(wrong).toMatchObject({ kind: 'credentials_wrong' });
  expect({ ...unknown, request_id: '' }).toEqual({ ...wrong, request_id: '' });
});

test('after ten wrong attempts in a quarter of an hour an email has to wait, others do not', async () => {
  const credentials = { email: 'guess@example.com', password: 'wrong' };
  for (let count = 0; count < 10; count += 1) {
    expect(errorOf(await signIn(credentials)).kind).toBe('credentials_wrong');
  }
  const refused = await signIn({ ...credentials, email: 'GUESS@example.com' });
  expect(refused.status).toBe(429);
  const { kind, retry_after_s = 0 } = errorOf(refused);
  expect(kind).toBe('too_many_attempts');
  expect(retry_after_s).toBeGreaterThan(14 * 60);
  expect(retry_after_s).toBeLessThanOrEqual(15 * 60);
  expect(refused.headers.get('retry-after')).toBe(`${retry_after_s}`);
  expect((await signIn(owner)).status).toBe(200);
});

test('the right password is no help to one who has to wait, and clears the count of one who has not', async () => {
  const wrong = { ...owner, password: 'wrong' };
  for (let count = 0; count < 9; count += 1) await signIn(wrong);
  expect((await signIn(owner)).status).toBe(200);
  for (let count = 0; count < 10; count += 1) {
    expect(errorOf(await signIn(wrong)).kind).toBe('credentials_wrong');
  }
  expect(errorOf(await signIn(owner)).kind).toBe('too_many_attempts');
});

test('after a hundred attempts from one address it has to wait, whatever email it tries', async () => {
  const other = await startTestServer();
  const tryFrom = (email: string) =>
    new Teammate(other).request('POST', 'session', { email, password: 'wrong' });
  // Most of these are refused before a password is looked at, and count all the same.
  for (let count = 0; count < 100; count += 1) await tryFrom('guess@example.com');
  expect(errorOf(await tryFrom('another@example.com')).kind).toBe('too_many_attempts');
  await other.destroy();
});

test('addresses of one household count as one', async () => {
  const other = await startTestServer({ environment: { FOYER_TRUSTED_PROXIES: '1' } });
  const tryFrom = async (address: string) => {
    const answer = await fetch(`${other.url}/console/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: JSON.stringify({ email: 'guess@example.com', password: 'wrong' }),
    });
    return answer.status;
  };
  let status = 401;
  for (let count = 1; count <= 100 && status === 401; count += 1) {
    status = await tryFrom(`2001:db8:0:1::${count.toString(16)}`);
  }
  expect(status).toBe(429);
  expect(await tryFrom('2001:db8:0:2::1')).toBe(401);
  await other.destroy();
});

test('the cookie is out of reach of scripts and of other sites', async () => {
  const local = await startTestServer();
  const secure = await startTestServer({ environment: { PUBLIC_URL: 'https://chat.example.com' } });
  const cookieOf = async (some: TestServer) => {
    const answer = await new Teammate(some).request('POST', 'session', owner);
    return answer.headers.get('set-cookie')?.split('; ').slice(1).toSorted();
  };
  const flags = ['HttpOnly', 'Max-Age=2592000', 'Path=/', 'SameSite=Lax'];
  expect(await cookieOf(local)).toEqual(flags);
  expect(await cookieOf(secure)).toEqual([...flags, 'Secure']);
  await local.destroy();
  await secure.destroy();
});

test('nothing opens without a session, or with one that never was', async () => {
  const stranger = new Teammate(server);
  const id = '0197b3a0-0000-7000-8000-000000000000';
  const paths = ['session', 'conversations?state=open', `conversations/${id}`];
  for (const cookie of ['', 'foyer-console=', `foyer-console=${'0'.repeat(64)}`]) {
    stranger.cookie = cookie;
    for (const path of paths) {
      const answer = await stranger.request('GET', path);
      expect(answer.status).toBe(401);
      expect(errorOf(answer).kind).toBe('sign_in_required');
    }
    await expect(stranger.connect()).rejects.toThrow('sign_in_required');
  }
});

test('signing out ends the session in every tab and clears the cookie', async () => {
  const other = await startTestServer();
  const teammate = await createTeammate(other);
  const colleague = await createTeammate(other);
  const tabs = [await teammate.connect(), await teammate.connect()];
  const colleaguesTab = await colleague.connect();
  const told = tabs.map((tab) => nextEvent(tab, 'session_ended'));

  const answer = await teammate.request('DELETE', 'session');
  expect(answer.headers.get('set-cookie')).toMatch(/^foyer-console=; Max-Age=0; Path=\//);
  await Promise.all(told);
  await eventually(() => tabs.every((tab) => tab.disconnected));
  expect(errorOf(await teammate.request('GET', 'session')).kind).toBe('sign_in_required');
  await expect(teammate.connect()).rejects.toThrow('sign_in_required');

  expect(colleaguesTab.connected).toBe(true);
  expect((await colleague.request('GET', 'session')).status).toBe(200);
  expect((await teammate.request('DELETE', 'session')).status).toBe(200);
  await other.destroy();
});
