import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomUuid } from '../../src/base/random-uuid.ts';
import { databaseKinds } from '../kit/databases.ts';
import { errorOf } from '../kit/http.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { userToken } from '../kit/user-token.ts';
import { createVisitor, signed, Visitor } from '../kit/visitor.ts';

const nowS = () => Math.floor(Date.now() / 1000);

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  let teammate: Teammate;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    teammate = await createTeammate(server);
  });
  afterAll(() => server.destroy());

  test('V14 a signed token makes a user, and what it says counts before what stands beside it', async () => {
    const visitor = new Visitor(server);
    const user_id = randomUuid();
    const token = userToken({
      user_id,
      email: 'Ada@Example.com',
      name: 'Ada',
      exp: nowS() + 3_600,
    });
    const { contact } = await visitor.say({
      intercom_user_jwt: token,
      email: 'mallory@example.com',
      name: 'Mallory',
      phone: '+49 30 1234567',
    });
    expect(contact.role).toBe('user');
    expect(await teammate.contact(contact.id)).toMatchObject({
      user_id,
      email: 'ada@example.com',
      name: 'Ada',
    });
  });

  test('V14 a token and a hash for one user_id are one person, in all of their browsers', async () => {
    const user_id = randomUuid();
    const atHome = new Visitor(server);
    const { contact } = await atHome.ping(signed({ user_id }));
    const { conversation } = await atHome.start('At home');
    const atWork = await createVisitor(server);
    expect((await atWork.say({ intercom_user_jwt: userToken({ user_id }) })).contact.id).toBe(
      contact.id,
    );
    expect((await atWork.list()).conversations).toMatchObject([{ id: conversation.id }]);
  });

  test('V14 a user_id may be a number, and may stand beside the token when it is the same', async () => {
    const id = Math.floor(Math.random() * 1e9);
    const visitor = new Visitor(server);
    const token = userToken({ user_id: id });
    const { contact } = await visitor.say({ intercom_user_jwt: token, user_id: `${id}` });
    expect((await teammate.contact(contact.id)).user_id).toBe(`${id}`);
  });

  test('V14 the clocks of two servers may differ by a minute', async () => {
    const visitor = new Visitor(server);
    const claims = { user_id: randomUuid(), exp: nowS() - 30, nbf: nowS() + 30 };
    expect(await visitor.say({ intercom_user_jwt: userToken(claims) })).toMatchObject({
      contact: { role: 'user' },
    });
  });

  test.each<[string, RegExp, () => object]>([
    [
      'has expired',
      /^intercom_user_jwt has expired at 2020-01-01T00:00:00.000Z/,
      () => ({ exp: 1_577_836_800 }),
    ],
    [
      'is not valid yet',
      /^intercom_user_jwt does not hold before 2\d{3}-.*nbf/,
      () => ({ nbf: nowS() + 600 }),
    ],
    [
      'has a time that is none',
      /^intercom_user_jwt has a claim exp that/,
      () => ({ exp: 'tomorrow' }),
    ],
    ['names no user', /^intercom_user_jwt needs a claim user_id/, () => ({ user_id: undefined })],
    ['names an empty user', /^intercom_user_jwt needs a claim user_id/, () => ({ user_id: '' })],
  ])('V14 a token that %s is refused, and the answer says why', async (_what, message, more) => {
    const visitor = new Visitor(server);
    const token = userToken({ user_id: 'ada', email: 'ada@example.com', ...more() });
    const user_data = JSON.stringify({ intercom_user_jwt: token });
    const answer = await visitor.pingRaw({ user_data });
    expect(answer.status).toBe(403);
    expect(errorOf(answer)).toMatchObject({
      kind: 'identity_unverified',
      field: 'user_data.intercom_user_jwt',
      message: expect.stringMatching(message),
    });
  });

  test.each([
    ['base64', 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=', /64 hex digits.*\(44 characters\)/],
    ['another identifier', signed({ user_id: 'bob' }).user_hash, /HMAC-SHA256 of this user_id/],
    ['the email', signed({ email: 'ada@example.com' }).user_hash, /signs the email, and where/],
  ])(
    'V14 a hash of %s is refused, and the answer says what has to be signed',
    async (_what, user_hash = '', message) => {
      const user = { user_id: 'ada', email: 'ada@example.com', user_hash };
      const error = errorOf(await new Visitor(server).pingRaw({ user }));
      expect(error).toMatchObject({ kind: 'identity_unverified', field: 'user.user_hash' });
      expect(error.message).toMatch(message);
      expect(error.message).not.toContain(signed({ user_id: 'ada' }).user_hash);
    },
  );

  test('V14 a hash may be written in capitals', async () => {
    const user = signed({ user_id: randomUuid() });
    const loud = { ...user, user_hash: user.user_hash?.toUpperCase() ?? '' };
    expect(await new Visitor(server).ping(loud)).toMatchObject({ contact: { role: 'user' } });
  });
});
