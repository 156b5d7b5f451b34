import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClaimedUser } from '../../src/contract/messenger/ping.ts';
import { randomUuid } from '../../src/base/random-uuid.ts';
import { databaseKinds } from '../kit/databases.ts';
import { errorOf, succeed } from '../kit/http.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createVisitor, signed, Visitor } from '../kit/visitor.ts';

const someone = () => ({ user_id: randomUuid(), name: 'Ada', email: 'ada@example.com' });

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  let teammate: Teammate;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    teammate = await createTeammate(server);
  });
  afterAll(() => server.destroy());

  test('V14 a right signature makes a user, whose name and email teammates see', async () => {
    const visitor = new Visitor(server);
    expect(await visitor.ping(signed(someone()))).toMatchObject({ contact: { role: 'user' } });
    const { conversation } = await visitor.start('Hello');
    expect((await teammate.thread(conversation.id)).conversation.contact).toMatchObject({
      role: 'user',
      display_name: 'Ada',
      email: 'ada@example.com',
    });
  });

  test.each<[string, (user: ClaimedUser) => ClaimedUser]>([
    ['no signature', (user) => user],
    ['an empty signature', (user) => ({ ...user, user_hash: '' })],
    ['a signature under another secret', (user) => signed(user, 'another secret')],
    ['another user’s signature', (user) => ({ ...signed(someone()), user_id: user.user_id ?? '' })],
    [
      'a signature of the email beside a user id',
      (user) => ({ ...signed({ email: user.email ?? '' }), ...user }),
    ],
  ])('V14 %s is refused, and nothing is written', async (_what, claim) => {
    const known = await createVisitor(server);
    const user = someone();
    const { contact } = await known.ping(signed(user));
    await known.start('My secret');

    const stranger = await createVisitor(server);
    const before = await stranger.ping();
    const claimed = claim({ ...user, name: 'Mallory' });
    const answer = await stranger.pingRaw({ user: claimed });
    expect(answer.status).toBe(403);
    expect(errorOf(answer)).toMatchObject({
      kind: 'identity_unverified',
      field: 'user.user_hash',
    });
    expect(await stranger.ping()).toEqual(before);
    expect((await stranger.list()).conversations).toEqual([]);
    const [conversation] = (await teammate.list()).conversations;
    expect(conversation?.contact).toMatchObject({ id: contact.id, display_name: 'Ada' });
  });

  test('V14 a stranger with a wrong signature is not even a visitor afterwards', async () => {
    const stranger = new Visitor(server);
    const answer = await stranger.pingRaw({ user: { user_id: 'ada', user_hash: 'f00' } });
    expect(errorOf(answer).kind).toBe('identity_unverified');
    expect(errorOf(await stranger.post('conversations/list')).kind).toBe('session_unknown');
  });

  test('V14 a user is known by a signed email where the site has no ids', async () => {
    const email = `${randomUuid()}@example.com`;
    const visitor = new Visitor(server);
    const { contact } = await visitor.ping(signed({ email }));
    const elsewhere = new Visitor(server);
    expect((await elsewhere.ping(signed({ email }))).contact.id).toBe(contact.id);

    const withId = new Visitor(server);
    const other = await withId.ping(signed({ user_id: randomUuid(), email }));
    expect(other.contact.id).not.toBe(contact.id);
  });

  test('V14 many browsers that sign the same new user in at once make one person', async () => {
    const users = [signed(someone()), signed({ email: `${randomUuid()}@example.com` })];
    for (const user of users) {
      const browsers = await Promise.all(Array.from({ length: 4 }, () => createVisitor(server)));
      const answers = await Promise.all(browsers.map((browser) => browser.pingRaw({ user })));
      expect(new Set(answers.map((answer) => succeed(answer).contact.id)).size).toBe(1);
    }
  });

  test('a user is someone: neither id nor email is refused', async () => {
    const answer = await new Visitor(server).pingRaw({ user: { name: 'Nobody' } });
    expect(answer.status).toBe(400);
    expect(errorOf(answer)).toMatchObject({ kind: 'invalid', field: 'user' });
  });
});
