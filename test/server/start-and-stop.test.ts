import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import { createUuid } from '../../src/base/uuid.ts';
import { contractVersion } from '../../src/contract/version.ts';
import { silenceBots } from '../kit/bots.ts';
import {
  createTestDatabase,
  databaseKinds,
  openDatabase,
  type DatabaseEnvironment,
} from '../kit/databases.ts';
import { eventually } from '../kit/eventually.ts';
import { request } from '../kit/http.ts';
import { patiently, startFoyer, type Program } from '../kit/program.ts';
import { owner, startTestServer } from '../kit/server.ts';
import { nextEvent } from '../kit/sockets.ts';
import { readEverything } from '../kit/storage.ts';
import { createTeammate } from '../kit/teammate.ts';
import { createVisitor, newComment, newIds, signed, Visitor } from '../kit/visitor.ts';

/** What the start has printed under a name. */
function printed({ stdout }: Program, name: string): string {
  return must(new RegExp(`${name} +(\\S+)`).exec(stdout)?.[1], `${name} in ${stdout}`);
}

async function running(
  environment: Record<string, string>,
): Promise<{ foyer: Program; url: string }> {
  const foyer = startFoyer({ PORT: '0', ...environment });
  await foyer.hasWritten('/widget/');
  await silenceBots(environment as unknown as DatabaseEnvironment);
  return { foyer, url: new URL(printed(foyer, 'Console')).origin };
}

const isListening = (url: string) =>
  request(`${url}/healthz`).then(
    () => true,
    () => false,
  );

/** The head of a request whose body is still to come. */
async function beginRequest(url: string, path: string, body: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(
    [
      `POST ${path} HTTP/1.1`,
      `Host: ${hostname}:${port}`,
      'Content-Type: text/plain',
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body.slice(0, 10),
    ].join('\r\n'),
  );
  return socket;
}

test(
  'the first start makes everything and prints what it made; the second keeps it and prints nothing',
  patiently,
  async () => {
    const database = await createTestDatabase('sqlite');
    const first = await running({ ...database.environment });
    const password = printed(first.foyer, 'Password');
    const teammate = await createTeammate(first, {
      email: printed(first.foyer, 'Email'),
      password,
    });
    const count = (await teammate.list()).conversations.length;
    expect(count).toBeGreaterThan(0);
    const [, secret = ''] = /Identity secret.*\n +(\S+)/.exec(first.foyer.stdout) ?? [];
    const visitor = await createVisitor(first);
    expect(await visitor.ping(signed({ user_id: 'ada' }, secret))).toMatchObject({
      contact: { role: 'user' },
    });
    await visitor.start('Will you remember me?');
    first.foyer.kill('SIGTERM');
    expect(await first.foyer.ended).toBe(0);
    expect(first.foyer.stderr).toBe('');

    const second = await running({ ...database.environment });
    expect(second.foyer.stdout).not.toMatch(/password|secret/i);
    const sameTeammate = await createTeammate(second, { email: owner.email, password });
    expect((await sameTeammate.list()).conversations).toHaveLength(count + 1);
    expect((await new Visitor(second, visitor.ids).list()).conversations).toHaveLength(1);
    second.foyer.kill('SIGINT');
    expect(await second.foyer.ended).toBe(0);
    await database.drop();
  },
);

test.each(databaseKinds)(
  'SIGTERM lets a request be answered that has begun, ends the sockets, and exits with 0, on %s',
  patiently,
  async (kind) => {
    const database = await createTestDatabase(kind);
    const settings = { FOYER_OWNER_PASSWORD: owner.password, FOYER_DEMO: '0' };
    const { foyer, url } = await running({ ...database.environment, ...settings });
    const visitor = await createVisitor({ url });
    const socket = await visitor.connect();
    const ended = nextEvent(socket, 'disconnect');
    const body = JSON.stringify({
      app_id: 'demo',
      version: contractVersion,
      token: visitor.ids.token,
      conversation_id: createUuid(Date.now()),
      comment: newComment('Just in time'),
    });
    const connection = await beginRequest(url, '/messenger/conversations/start', body);
    let answer = '';
    connection.on('data', (chunk) => (answer += chunk));

    foyer.kill('SIGTERM');
    await eventually(async () => !(await isListening(url)));
    await ended;
    connection.write(body.slice(10));
    expect(await foyer.ended).toBe(0);
    expect(answer).toMatch(/^HTTP\/1.1 200 OK/);
    expect(answer).toContain('Just in time');

    const left = openDatabase(database.environment);
    const { parts = [] } = await readEverything(left);
    await left.close();
    expect(parts).toEqual([expect.stringContaining('Just in time')]);
    await database.drop();
  },
);

test(
  'a second server on the same data folder is refused, until the first is dead, however it died',
  patiently,
  async () => {
    const server = await startTestServer();
    await server.stop();
    const { foyer, url } = await running({ ...server.environment, PORT: '0' } as Record<
      string,
      string
    >);
    const visitor = await createVisitor({ url });
    await visitor.start('Kept');
    await expect(server.start()).rejects.toThrow(
      expect.objectContaining({
        name: 'FolderInUseError',
        message: expect.stringMatching(/FOYER_DATA/),
      }),
    );
    foyer.kill('SIGKILL');
    expect(await foyer.ended).toBe('SIGKILL');
    await server.start();
    expect((await new Visitor(server, visitor.ids).list()).conversations).toHaveLength(1);
    await server.destroy();
  },
);

test('a request that never comes to its end holds up a stop for a while only', async () => {
  const server = await startTestServer({ overrides: { graceMs: 200 } });
  const connection = await beginRequest(server.url, '/messenger/ping', JSON.stringify(newIds()));
  const cutOff = once(connection, 'close');
  await server.stop();
  await cutOff;
  expect(await isListening(server.url)).toBe(false);
  await server.destroy();
});

test('a server that is stopped twice is stopped', async () => {
  const server = await startTestServer();
  const visitor = await createVisitor(server);
  await Promise.all([server.stop(), server.stop()]);
  await server.stop();
  expect(await isListening(server.url)).toBe(false);
  await server.start();
  expect((await visitor.list()).conversations).toEqual([]);
  await server.destroy();
});
