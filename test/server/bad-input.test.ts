import { firstWords } from '../kit/first-words.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ErrorKind } from '../../src/contract/error.ts';
import { createUuid } from '../../src/base/uuid.ts';
import { contractVersion } from '../../src/contract/version.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import { databaseKinds } from '../kit/databases.ts';
import { errorOf, type Answer } from '../kit/http.ts';
import { refusalOf, watchRefusals, type Refusal } from '../kit/refusal.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createVisitor, newComment, newIds, paragraph, type Visitor } from '../kit/visitor.ts';

const unknownId = '0197b3a0-0000-7000-8000-000000000000';
const nul = 'a\u0000b';
const withSession = [
  'conversations/list',
  'conversations/thread',
  'conversations/start',
  'conversations/reply',
  'conversations/read',
  'event',
];
const routes = ['ping', 'shutdown', ...withSession];

describe.each(databaseKinds)('what a widget must not send, on %s', (kind) => {
  let server: TestServer;
  let database: Database;
  let visitor: Visitor;
  let conversationId: string;
  /** What was refused, when nothing was written. */
  let refused: (answering: Promise<Answer<unknown>>) => Promise<Refusal>;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    database = server.openDatabase();
    visitor = await createVisitor(server);
    conversationId = (await visitor.start('Hello')).conversation.id;
    refused = await watchRefusals(database);
  });
  afterAll(async () => {
    await database.close();
    await server.destroy();
  });

  /** Every route, with a body that is right but for the envelope. */
  const bodies = (): Record<string, object> => ({
    ping: {
      visitor_id: visitor.ids.visitor_id,
      device: visitor.ids.device,
      page: { url: 'https://example.com/', title: 'Home' },
      language: 'en',
    },
    shutdown: { device: visitor.ids.device },
    'conversations/list': {},
    'conversations/thread': { conversation_id: conversationId },
    'conversations/start': { conversation_id: createUuid(Date.now()), comment: newComment('Hi') },
    'conversations/reply': { conversation_id: conversationId, comment: newComment('Hi') },
    'conversations/read': { conversation_id: conversationId, position: 1 },
    event: { id: createUuid(Date.now()), name: 'looked' },
  });
  test.each<[string, object, number, ErrorKind, string]>([
    ['an unknown workspace', { app_id: 'nobody' }, 404, 'app_unknown', 'app_id'],
    ['a workspace that cannot be', { app_id: '../etc' }, 400, 'invalid', 'app_id'],
    ['no workspace', { app_id: undefined }, 400, 'invalid', 'app_id'],
    ['another version', { version: contractVersion + 1 }, 400, 'version_unsupported', 'version'],
    ['no version', { version: undefined }, 400, 'invalid', 'version'],
    ['a version of another type', { version: '1' }, 400, 'invalid', 'version'],
    ['no token', { token: undefined }, 400, 'invalid', 'token'],
    ['a token that cannot be', { token: 'x' }, 400, 'invalid', 'token'],
    ['a superfluous field', { also: 1 }, 400, 'invalid', 'also'],
  ])('every route refuses %s', async (_what, change, status, kindWanted, field) => {
    for (const route of routes) {
      const answering = visitor.post(route, { ...bodies()[route], ...change });
      expect(await refused(answering)).toEqual({ status, kind: kindWanted, field });
    }
  });

  test('every route but ping and shutdown refuses a token that opens nothing', async () => {
    for (const route of withSession) {
      const answering = visitor.post(route, { ...bodies()[route], token: newIds().token });
      expect(await refused(answering)).toEqual({
        status: 401,
        kind: 'session_unknown',
        field: 'token',
      });
    }
  });

  test.each<[string, string, Record<string, string>, number, ErrorKind]>([
    ['what is not JSON', '{"app_id":', {}, 400, 'malformed_json'],
    ['nothing', '', {}, 400, 'malformed_json'],
    ['a list', '[]', {}, 400, 'invalid'],
    ['null', 'null', {}, 400, 'invalid'],
    ['XML', '<a/>', { 'content-type': 'application/xml' }, 400, 'invalid'],
    ['a form', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }, 400, 'invalid'],
    [
      'what would change every object',
      '{"__proto__":{"a":1}}',
      { 'content-type': 'application/json' },
      400,
      'malformed_json',
    ],
  ])('every route refuses %s', async (_what, body, headers, status, kindWanted) => {
    for (const route of routes) {
      const answering = visitor.send(route, body, headers);
      expect(await refused(answering)).toMatchObject({ status, kind: kindWanted });
    }
  });

  test('every route refuses a message of a megabyte', async () => {
    for (const route of routes) {
      const comment = newComment('x'.repeat(1_000_000));
      const answering = visitor.post(route, { ...bodies()[route], comment });
      expect(await refused(answering)).toEqual({ status: 413, kind: 'too_large' });
    }
  });

  describe.each(['conversations/start', 'conversations/reply'])('%s', (route) => {
    const block = { type: 'paragraph', text: 'Hi' };
    test.each<[string, object, string]>([
      [
        'a text of more than 10,000 characters',
        { blocks: paragraph('x'.repeat(10_001)) },
        'comment.blocks.0.text',
      ],
      [
        'a text of more than 10,000 emoji',
        { blocks: paragraph('😀'.repeat(10_001)) },
        'comment.blocks.0.text',
      ],
      ['an empty text', { blocks: paragraph('') }, 'comment.blocks.0.text'],
      ['nothing but spaces', { blocks: paragraph(' \n\t') }, 'comment.blocks.0.text'],
      [
        'blocks that are too long together',
        { blocks: [...paragraph('x'.repeat(6_000)), ...paragraph('x'.repeat(4_001))] },
        'comment.blocks',
      ],
      [
        'a second block that is empty',
        { blocks: [block, { ...block, text: '' }] },
        'comment.blocks.1.text',
      ],
      ['a text of another type', { blocks: [{ ...block, text: 7 }] }, 'comment.blocks.0.text'],
      ['a block without text', { blocks: [{ type: 'paragraph' }] }, 'comment.blocks.0.text'],
      [
        'a block of an unknown type',
        { blocks: [{ ...block, type: 'video' }] },
        'comment.blocks.0.type',
      ],
      [
        'a superfluous field of a block',
        { blocks: [{ ...block, html: '<b>' }] },
        'comment.blocks.0.html',
      ],
      ['no blocks', { blocks: [] }, 'comment.blocks'],
      ['too many blocks', { blocks: Array.from({ length: 51 }, () => block) }, 'comment.blocks'],
      ['blocks of another type', { blocks: 'Hi' }, 'comment.blocks'],
      ['missing blocks', { blocks: undefined }, 'comment.blocks'],
      ['a missing id', { id: undefined }, 'comment.id'],
      ['an id of another version', { id: 'b8a2a4e3-5c1c-4c35-8b5f-0d8d4c1c9f11' }, 'comment.id'],
      ['an id in capitals', { id: '0197B3A0-0000-7000-8000-000000000000' }, 'comment.id'],
      ['a superfluous field', { author: 'me' }, 'comment.author'],
    ])('refuses %s', async (_what, change, field) => {
      const comment = { ...newComment('Hi'), ...change };
      const answering = visitor.post(route, { ...bodies()[route], comment });
      expect(await refused(answering)).toEqual({ status: 400, kind: 'invalid', field });
    });
  });

  test.each<[string, string, object, string]>([
    ['conversations/start', 'no comment', { comment: undefined }, 'comment'],
    ['conversations/start', 'no id', { conversation_id: undefined }, 'conversation_id'],
    ['conversations/reply', 'an id that cannot be', { conversation_id: 7 }, 'conversation_id'],
    [
      'conversations/thread',
      'a place before the first',
      { before_position: -1 },
      'before_position',
    ],
    ['conversations/read', 'no position', { position: undefined }, 'position'],
    ['conversations/read', 'half a position', { position: 1.5 }, 'position'],
    ['conversations/read', 'a position in quotes', { position: '1' }, 'position'],
    ['shutdown', 'no device', { device: undefined }, 'device'],
    ['ping', 'a device that cannot be', { device: 'x' }, 'device'],
    ['ping', 'a visitor id that cannot be', { visitor_id: "'; drop table" }, 'visitor_id'],
    ['ping', 'no page', { page: undefined }, 'page'],
    ['ping', 'a page without address', { page: { title: '' } }, 'page.url'],
    ['ping', 'an endless title', { page: { url: '', title: 'x'.repeat(65_537) } }, 'page.title'],
    ['ping', 'a title that no database can keep', { page: { url: '', title: nul } }, 'page.title'],
    ['ping', 'an address that no database can keep', { page: { url: nul, title: '' } }, 'page.url'],
    ['ping', 'a language that no database can keep', { language: nul }, 'language'],
    ['ping', 'a user who is a text', { user: 'me' }, 'user'],
    ['ping', 'a user with more fields', { user: { user_id: '1', admin: true } }, 'user.admin'],
    ['ping', 'an email that is none', { user: { email: 'ada' } }, 'user.email'],
    ['ping', 'an email that no database can keep', { user: { email: `${nul}@x` } }, 'user.email'],
    ['ping', 'a name that no database can keep', { user: { name: nul } }, 'user.name'],
    ['ping', 'a user id that no database can keep', { user: { user_id: nul } }, 'user.user_id'],
  ])('%s refuses %s', async (route, _what, change, field) => {
    const answering = visitor.post(route, { ...bodies()[route], ...change });
    expect(await refused(answering)).toEqual({ status: 400, kind: 'invalid', field });
  });

  test('a conversation that is not there is unknown to thread, reply and read', async () => {
    for (const route of ['thread', 'reply', 'read']) {
      const path = `conversations/${route}`;
      const body = { ...bodies()[path], conversation_id: unknownId };
      expect(await refused(visitor.post(path, body))).toEqual({
        status: 404,
        kind: 'conversation_unknown',
        field: 'conversation_id',
      });
    }
  });

  test.each<[string, object, ErrorKind]>([
    ['an unknown workspace', { app_id: 'nobody' }, 'app_unknown'],
    ['a token that opens nothing', { token: newIds().token }, 'session_unknown'],
    ['another version', { version: contractVersion + 1 }, 'version_unsupported'],
    ['no token', { token: undefined }, 'invalid'],
    ['a superfluous field', { also: 1 }, 'invalid'],
  ])('a socket with %s is refused', async (_what, change, kindWanted) => {
    await expect(visitor.connect(change)).rejects.toThrow(kindWanted);
  });

  test('an address that is not there is route_unknown', async () => {
    const answering = visitor.send('nothing', '{}');
    expect(await refused(answering)).toEqual({ status: 404, kind: 'route_unknown' });
  });
});

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
  });
  afterAll(() => server.destroy());

  test('somebody else’s conversation is as unknown as one that is not there', async () => {
    const [ada, mallory] = [await createVisitor(server), await createVisitor(server)];
    const { conversation } = await ada.start('My secret');
    const before = await ada.thread(conversation.id);
    const body = { conversation_id: conversation.id };
    const attempts = {
      'conversations/thread': body,
      'conversations/reply': { ...body, comment: newComment('I am Ada') },
      'conversations/read': { ...body, position: 1 },
    };
    for (const [route, attempt] of Object.entries(attempts)) {
      const answer = await mallory.post(route, attempt);
      const unknown = await mallory.post(route, { ...attempt, conversation_id: unknownId });
      expect(refusalOf(answer)).toMatchObject({ status: 404, kind: 'conversation_unknown' });
      expect(errorOf(answer)).toEqual({
        ...errorOf(unknown),
        request_id: errorOf(answer).request_id,
      });
    }
    expect(await ada.thread(conversation.id)).toEqual(before);
  });

  test('a text of exactly 10,000 characters is kept as it is written', async () => {
    const visitor = await createVisitor(server);
    const texts = [
      '😀'.repeat(5_000),
      'ö\n'.repeat(5_000),
      `<b>&amp;</b> ${nul} "'\\ \u2028 \ud800`,
    ];
    const { conversation } = await visitor.start('Hello');
    for (const text of texts) await visitor.reply(conversation.id, text);
    const { parts } = await visitor.thread(conversation.id);
    expect(parts.slice(1).map(({ blocks }) => firstWords(blocks))).toEqual(texts);
  });
});
