import { expect, test } from 'vitest';
import { createTestDatabase } from '../kit/databases.ts';
import { request } from '../kit/http.ts';
import { patiently, startFoyer } from '../kit/program.ts';
import { createTeammate, Teammate } from '../kit/teammate.ts';
import { createVisitor, newComment, signed } from '../kit/visitor.ts';

const identitySecret = 'the-identity-secret';
const password = 'the-password-of-the-owner';
const email = 'ada@private.example.com';
const text = 'my-private-message';

test('the logs tell what was asked, and nothing about who asked', patiently, async () => {
  const database = await createTestDatabase('sqlite');
  const foyer = startFoyer({
    ...database.environment,
    PORT: '0',
    FOYER_LOG_LEVEL: 'debug',
    FOYER_OWNER_PASSWORD: password,
    FOYER_IDENTITY_SECRET: identitySecret,
  });
  await foyer.hasWritten('/widget/');
  const [, url = ''] = /Console +(\S+)\/console/.exec(foyer.stdout) ?? [];

  const visitor = await createVisitor({ url });
  const anonymous = visitor.ids;
  const page = { url: 'https://private.example.com/?card=4111', title: 'private-title' };
  const user = signed({ user_id: 'private-id', email, name: 'Private Name' }, identitySecret);
  await visitor.pingRaw({ page });
  await visitor.ping(user);
  const { conversation } = await visitor.start(text);
  await visitor.post('conversations/reply', {
    conversation_id: conversation.id,
    comment: { ...newComment(text), superfluous: email },
  });
  await visitor.pingRaw({ user: { ...user, user_hash: 'wrong-private-hash' } });
  await visitor.send('ping', `{"broken": "${text}"`);
  await visitor.send('nothing', text);
  await visitor.post('conversations/list', { token: anonymous.token });
  const socket = await visitor.connect();
  await request(`${url}/nothing/${email}?email=${email}`);
  await request(`${url}/%zz${email}`);

  const teammate = await createTeammate({ url }, { email: 'owner@example.com', password });
  await new Teammate({ url }).request('POST', 'session', { email, password: 'a-wrong-password' });
  await teammate.reply(conversation.id, text);
  socket.disconnect();
  foyer.kill('SIGTERM');
  expect(await foyer.ended).toBe(0);
  expect(foyer.stderr).toBe('');

  const lines = foyer.stdout.split('\n').filter((line) => line.startsWith('{'));
  const requests = lines.filter((line) => line.includes('"msg":"request"'));
  expect(requests.length).toBeGreaterThan(12);
  expect(JSON.parse(requests[0] ?? '')).toEqual({
    level: expect.any(Number),
    time: expect.any(Number),
    reqId: expect.any(String),
    method: 'POST',
    route: '/messenger/ping',
    status: 200,
    duration_ms: expect.any(Number),
    msg: 'request',
  });
  // Where the server listens is its own address, not a visitor's.
  const log = lines.filter((line) => !line.includes('Server listening')).join('\n');
  const { token, device, visitor_id } = visitor.ids;
  const [, cookie = ''] = teammate.cookie.split('=');
  const secrets = [token, device, anonymous.token, cookie, password, identitySecret];
  const personal = [email, text, conversation.id, visitor_id, 'private', 'Private', '127.0.0.1'];
  const guesses = [user.user_hash ?? '', 'a-wrong-password', 'owner@', '::1'];
  for (const needle of [...secrets, ...personal, ...guesses]) expect(log).not.toContain(needle);
  await database.drop();
});
