import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ErrorKind } from '../../src/contract/error.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import { databaseKinds } from '../kit/databases.ts';
import { request, type Answer } from '../kit/http.ts';
import { refusalOf, watchRefusals, type Refusal } from '../kit/refusal.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, Teammate } from '../kit/teammate.ts';
import { createVisitor, newComment, paragraph } from '../kit/visitor.ts';

const unknownId = '0197b3a0-0000-7000-8000-000000000000';

describe.each(databaseKinds)('what a console must not send, on %s', (kind) => {
  let server: TestServer;
  let database: Database;
  let teammate: Teammate;
  let conversationId: string;
  /** What was refused, when nothing was written. */
  let refused: (answering: Promise<Answer<unknown>>) => Promise<Refusal>;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    database = server.openDatabase();
    teammate = await createTeammate(server);
    conversationId = (await (await createVisitor(server)).start('Hello')).conversation.id;
    refused = await watchRefusals(database);
  });
  afterAll(async () => {
    await database.close();
    await server.destroy();
  });

  const pathOf = (path: string, id = conversationId) => `conversations/${id}${path}`;

  test.each<[string, object, string]>([
    ['no email', { email: undefined }, 'email'],
    ['no password', { password: undefined }, 'password'],
    ['an empty password', { password: '' }, 'password'],
    ['a password of another type', { password: 7 }, 'password'],
    ['an endless password', { password: 'x'.repeat(1_025) }, 'password'],
    ['a superfluous field', { remember: true }, 'remember'],
    ['an email that no database can keep', { email: 'a\u0000@b' }, 'email'],
  ])('signing in refuses %s', async (_what, change, field) => {
    const body = { ...owner, ...change };
    const answering = new Teammate(server).request('POST', 'session', body);
    expect(await refused(answering)).toEqual({ status: 400, kind: 'invalid', field });
  });

  test.each([
    ['conversations', 'state'],
    ['conversations?state=asleep', 'state'],
    ['conversations?state=open&state=closed', 'state'],
    ['conversations?state=open&order=asc', 'order'],
    [`conversations?state=open&before=x&before_id=${unknownId}`, 'before'],
    [`conversations?state=open&before=-1&before_id=${unknownId}`, 'before'],
    ['conversations?state=open&before=1&before_id=x', 'before_id'],
    ['conversations/x', 'conversation_id'],
    [`conversations/${unknownId}?before_position=x`, 'before_position'],
  ])('%s is refused', async (path, field) => {
    const answering = teammate.request('GET', path);
    expect(await refused(answering)).toEqual({ status: 400, kind: 'invalid', field });
  });

  test.each<[string, object, string]>([
    ['no comment', {}, 'comment'],
    [
      'an empty text',
      { comment: { ...newComment(''), blocks: paragraph('') } },
      'comment.blocks.0.text',
    ],
    [
      'a text that is too long',
      { comment: newComment('x'.repeat(10_001)) },
      'comment.blocks.0.text',
    ],
    ['an id that cannot be', { comment: { ...newComment('Hi'), id: 'x' } }, 'comment.id'],
    ['an author', { comment: newComment('Hi'), author: 'me' }, 'author'],
  ])('a reply with %s is refused', async (_what, body, field) => {
    const answering = teammate.request('POST', pathOf('/replies'), body);
    expect(await refused(answering)).toEqual({ status: 400, kind: 'invalid', field });
  });

  test.each<[string, object, string]>([
    ['/state', {}, 'state'],
    ['/state', { state: 'asleep' }, 'state'],
    ['/state', { state: 'closed', forever: true }, 'forever'],
    ['/read-position', {}, 'position'],
    ['/read-position', { position: -1 }, 'position'],
    ['/read-position', { position: '1' }, 'position'],
  ])('%s refuses %o', async (path, body, field) => {
    const answering = teammate.request('PUT', pathOf(path), body);
    expect(await refused(answering)).toEqual({ status: 400, kind: 'invalid', field });
  });

  const writes = (): [string, string, object][] => [
    ['POST', '/replies', { comment: newComment('Hi') }],
    ['PUT', '/state', { state: 'closed' }],
    ['PUT', '/read-position', { position: 1 }],
  ];

  test('a conversation that is not there is unknown to everything', async () => {
    for (const [method, path, body] of [...writes(), ['GET', '', undefined] as const]) {
      const answering = teammate.request(method, pathOf(path, unknownId), body);
      expect(await refused(answering)).toEqual({
        status: 404,
        kind: 'conversation_unknown',
        field: 'conversation_id',
      });
    }
  });

  test('a stranger is told to sign in, whatever they send', async () => {
    const stranger = new Teammate(server);
    for (const [method, path, body] of writes()) {
      for (const sent of [body, {}]) {
        const answering = stranger.request(method, pathOf(path), sent);
        expect(await refused(answering)).toEqual({ status: 401, kind: 'sign_in_required' });
      }
    }
  });

  test.each<[string, string, string, number, ErrorKind]>([
    ['what is not JSON', '{"state":', 'application/json', 400, 'malformed_json'],
    ['nothing', '', 'application/json', 400, 'invalid'],
    ['JSON as text, which any page may send', '{"state":"closed"}', 'text/plain', 400, 'invalid'],
    ['a form', 'state=closed', 'application/x-www-form-urlencoded', 400, 'invalid'],
    ['a megabyte', `{"state":"${'x'.repeat(1e6)}"}`, 'application/json', 413, 'too_large'],
  ])('every write refuses %s', async (_what, body, type, status, kindWanted) => {
    for (const [method, path] of writes()) {
      const answering = request(`${server.url}/console/api/${pathOf(path)}`, {
        method,
        headers: { 'content-type': type, cookie: teammate.cookie },
        body,
      });
      expect(await refused(answering)).toEqual({ status, kind: kindWanted });
    }
  });

  test.each([
    'console/api/nothing',
    'nothing',
    'widget/assets/nothing.js',
    'console/assets/..%2findex.html',
    'demo/',
    '%zz',
    '%E0%A4%A',
    `console/api/conversations/${'x'.repeat(5_000)}`,
  ])('an address that is not there answers in the same shape: %.40s', async (path) => {
    const headers = { cookie: teammate.cookie };
    const answer = await request(`${server.url}/${path}`, { headers });
    expect(refusalOf(answer)).toEqual({ status: 404, kind: 'route_unknown' });
  });
});
