import { createHash, createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomUuid } from '../../src/base/random-uuid.ts';
import { createUuid } from '../../src/base/uuid.ts';
import { contractVersion } from '../../src/contract/version.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import { hashSecret } from '../../src/server/operations/hash-secret.ts';
import { databaseKinds } from '../kit/databases.ts';
import { errorOf, succeed } from '../kit/http.ts';
import { readSorted } from '../kit/read-tables.ts';
import { identitySecret, startTestServer, type TestServer } from '../kit/server.ts';
import { unsignedToken, userToken } from '../kit/user-token.ts';
import { createVisitor, newComment, newIds, signed, Visitor } from '../kit/visitor.ts';

const victim = { user_id: 'Ada-1', email: 'mike@example.com', name: 'Ada' };
const otherSecret = 'another workspace’s secret';
const nowS = Math.floor(Date.now() / 1000);

function base64Url(text: string): string {
  return Buffer.from(text).toString('base64url');
}

/** Signed by a key of the attacker's, who also says where that is to be found. */
function tokenOfOwnKey(claims: object): string {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const header = { alg: 'RS256', typ: 'JWT', jwk: publicKey.export({ format: 'jwk' }) };
  const content = `${base64Url(JSON.stringify(header))}.${base64Url(JSON.stringify(claims))}`;
  return `${content}.${createSign('sha256').update(content).sign(privateKey, 'base64url')}`;
}

/** Another user's right token, with the victim's name in the place of theirs. */
function tokenWithOthersSignature(claims: object): string {
  const [header, , signature] = userToken({ ...claims, user_id: 'mallory' }).split('.');
  return [header, base64Url(JSON.stringify(claims)), signature].join('.');
}

function tokenInHs512(claims: object): string {
  const content = `${base64Url('{"alg":"HS512"}')}.${base64Url(JSON.stringify(claims))}`;
  return `${content}.${createHmac('sha512', identitySecret).update(content).digest('base64url')}`;
}

const withToken = (token: string) => ({ intercom_user_jwt: token });
const { user_id } = victim;

/** What a page may say to be taken for the victim. */
const claims: [string, object][] = [
  ['nothing that proves it', victim],
  ['their email alone', { email: victim.email }],
  ['a forged hash', { ...victim, user_hash: 'f'.repeat(64) }],
  ['an empty hash and an empty token', { ...victim, user_hash: '', intercom_user_jwt: '' }],
  ['another user’s hash', { ...signed({ user_id: 'mallory' }), user_id }],
  ['the hash of their email for their user_id', { ...signed({ email: victim.email }), ...victim }],
  [
    'the hash of their user_id for their email',
    { ...signed({ user_id }), user_id: undefined, email: victim.email },
  ],
  [
    'a hash without a key',
    { ...victim, user_hash: createHash('sha256').update(user_id).digest('hex') },
  ],
  ['a hash under an empty key', signed(victim, '')],
  ['a hash under another secret', signed(victim, otherSecret)],
  ['a token under another secret', withToken(userToken(victim, { secret: otherSecret }))],
  ['a token under an empty key', withToken(userToken(victim, { secret: '' }))],
  ['a token under the app_id', withToken(userToken(victim, { secret: 'demo' }))],
  ...['none', 'None', 'NONE', ''].map((alg): [string, object] => [
    `a token of the algorithm “${alg}”`,
    withToken(unsignedToken(victim, { alg, typ: 'JWT' })),
  ]),
  ['a token without a signature', withToken(unsignedToken(victim, { alg: 'HS256' }))],
  [
    'a token that says RS256, and has the secret for its public key',
    withToken(userToken(victim, { header: { alg: 'RS256' } })),
  ],
  ['a token of one’s own RSA key, enclosed', withToken(tokenOfOwnKey(victim))],
  ['a token in HS512', withToken(tokenInHs512(victim))],
  [
    'a token that asks for what nobody knows',
    withToken(userToken(victim, { header: { alg: 'HS256', crit: ['x'], x: 1 } })),
  ],
  ['a token that has expired', withToken(userToken({ ...victim, exp: nowS - 61 }))],
  ['a token that holds later', withToken(userToken({ ...victim, nbf: nowS + 3_600 }))],
  ['a token with another user’s signature', withToken(tokenWithOthersSignature(victim))],
  [
    'one’s own token beside their user_id',
    { ...withToken(userToken({ user_id: 'mallory' })), user_id },
  ],
  ['a token for an email alone', withToken(userToken({ email: victim.email, sub: user_id }))],
  ['a token for a list of them', withToken(userToken({ user_id: [user_id] }))],
  ['a token that is none', withToken('eyJ.eyJ')],
  [
    'a token that is no token, beside a right hash of another',
    { ...signed({ user_id: 'mallory' }), ...withToken('x') },
  ],
];

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  let database: Database;
  let byId: Visitor;
  let byEmail: Visitor;
  let conversationId: string;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    database = server.openDatabase();
    byId = new Visitor(server);
    await byId.ping(signed(victim));
    conversationId = (await byId.start('My secret')).conversation.id;
    byEmail = new Visitor(server);
    await byEmail.ping(signed({ email: victim.email }));
    await byEmail.start('Mine, too');
  });
  afterAll(async () => {
    await database.close();
    await server.destroy();
  });

  /** Does something that must change nothing. */
  async function expectNoTrace(attack: () => Promise<void>): Promise<void> {
    const before = await readSorted(database);
    await attack();
    expect(await readSorted(database)).toEqual(before);
  }

  test.each(claims)(
    'V14 to be taken for another user with %s: nothing shown, nothing changed',
    async (how, said) => {
      const fresh = new Visitor(server);
      const known = await createVisitor(server);
      await expectNoTrace(async () => {
        for (const attacker of [fresh, known]) {
          const answer = await attacker.pingRaw({ user_data: JSON.stringify(said) });
          const { kind: why } = errorOf(answer);
          // A list is nobody’s user_id, signed or not.
          expect([answer.status, why]).toEqual(
            how.includes('list') ? [400, 'invalid'] : [403, 'identity_unverified'],
          );
          expect(answer.body).toEqual({ error: expect.anything() });
          for (const secret of [
            identitySecret,
            signed(victim).user_hash,
            signed({ email: victim.email }).user_hash,
          ]) {
            if (JSON.stringify(said).includes(`${secret}`)) continue;
            expect(JSON.stringify(answer.body)).not.toContain(secret);
          }
        }
        expect((await known.list()).conversations).toEqual([]);
      });
    },
  );

  test('V14 one’s own signature beside another’s email neither finds nor becomes them', async () => {
    const victimsId = (await byEmail.ping()).contact.id;
    const attacker = await createVisitor(server);
    await attacker.start('Before');
    const { contact } = await attacker.ping({
      ...signed({ user_id: 'mallory' }),
      email: victim.email,
    });
    expect(contact.id).not.toBe(victimsId);
    expect((await attacker.list()).conversations).toHaveLength(1);
    const elsewhere = new Visitor(server);
    expect((await elsewhere.ping(signed({ email: victim.email }))).contact.id).toBe(victimsId);
    expect((await elsewhere.list()).conversations).toHaveLength(1);
  });

  const routes = (): [string, object][] => [
    ['conversations/list', {}],
    ['conversations/thread', { conversation_id: conversationId }],
    ['conversations/start', { conversation_id: createUuid(Date.now()), comment: newComment('Hi') }],
    ['conversations/reply', { conversation_id: conversationId, comment: newComment('Hi') }],
    ['conversations/read', { conversation_id: conversationId, position: 1 }],
    ['conversations/typing', { conversation_id: conversationId }],
  ];

  test.each(['shutdown', 'revoke'])(
    'V13 a token that was replayed after %s opens nothing, on any route',
    async (how) => {
      const person = signed({ user_id: randomUuid() });
      const browser = new Visitor(server);
      await browser.ping(person);
      await browser.start('Mine');
      const { token, device } = browser.ids;
      const handle = {
        app_id: 'demo',
        version: contractVersion,
        token_hash: hashSecret(token),
        device_hash: hashSecret(device),
      };
      if (how === 'shutdown') await browser.shutdown();
      else succeed(await browser.send('revoke', JSON.stringify(handle)));
      await expectNoTrace(async () => {
        for (const [path, body] of routes()) {
          expect(errorOf(await browser.post(path, body)).kind, path).toBe('session_unknown');
        }
        await expect(browser.connect()).rejects.toThrow('session_unknown');
      });
      expect(await browser.ping()).toMatchObject({
        contact: { role: 'visitor' },
        has_conversations: false,
      });
    },
  );

  test('V14 the public visitor id is no credential: not as token, nor device, nor itself', async () => {
    const { visitor_id } = byId.ids;
    const digits = visitor_id.replaceAll('-', '');
    const made = [
      digits.padEnd(64, '0'),
      digits.padStart(64, '0'),
      digits + digits,
      hashSecret(visitor_id),
      hashSecret(digits),
    ];
    await expectNoTrace(async () => {
      for (const token of [visitor_id, ...made]) {
        for (const [path, body] of routes()) {
          const guess = new Visitor(server, { visitor_id, token, device: token });
          const refusal = errorOf(await guess.post(path, body));
          expect(['session_unknown', 'invalid']).toContain(refusal.kind);
        }
        await expect(new Visitor(server, { ...newIds(), token }).connect()).rejects.toThrow();
      }
    });
    for (const secret of made) {
      const attacker = new Visitor(server, { visitor_id, token: secret, device: secret });
      const answer = await attacker.ping();
      expect(answer.contact.visitor_id).not.toBe(visitor_id);
      expect(answer).toMatchObject({ contact: { role: 'visitor' }, has_conversations: false });
    }
  });

  test('V14 a session’s token under another app_id, and hashes of the secrets, open nothing', async () => {
    const { token, device } = byId.ids;
    await expectNoTrace(async () => {
      for (const [path, body] of routes()) {
        const elsewhere = await byId.post(path, { ...body, app_id: 'other' });
        expect(errorOf(elsewhere).kind).toBe('app_unknown');
        const hashed = new Visitor(server, { ...newIds(), token: hashSecret(token) });
        expect(errorOf(await hashed.post(path, body)).kind).toBe('session_unknown');
        const swapped = new Visitor(server, { ...newIds(), token: device });
        expect(errorOf(await swapped.post(path, body)).kind).toBe('session_unknown');
      }
    });
  });

  test('V14 another’s conversation answers as one that is not there, on every route', async () => {
    const attacker = await createVisitor(server);
    await attacker.start('So that the attacker is somebody');
    await expectNoTrace(async () => {
      for (const [path, body] of routes().filter(
        ([, { conversation_id = '' }]: [string, { conversation_id?: string }]) =>
          conversation_id === conversationId,
      )) {
        const others = await attacker.post(path, body);
        const nobodys = await attacker.post(path, {
          ...body,
          conversation_id: createUuid(Date.now()),
        });
        const shown = (answer: typeof others) => ({
          status: answer.status,
          ...errorOf(answer),
          request_id: '',
        });
        expect(shown(others), path).toEqual(shown(nobodys));
        expect(shown(others).kind).toBe('conversation_unknown');
      }
      const stolen = { conversation_id: conversationId, comment: newComment('Mine now') };
      expect(errorOf(await attacker.post('conversations/start', stolen)).kind).toBe('id_reused');
    });
  });
});
