import type { Block } from '../../src/contract/block.ts';
import { firstWords } from '../kit/first-words.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createUuid } from '../../src/base/uuid.ts';
import type { ConsoleThread } from '../../src/contract/console/thread.ts';
import type { WriteAnswer } from '../../src/contract/messenger/write.ts';
import { databaseKinds } from '../kit/databases.ts';
import { eventually } from '../kit/eventually.ts';
import { errorOf, succeed, type Answer } from '../kit/http.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { allEvents } from '../kit/sockets.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createVisitor, newComment, paragraph, type Visitor } from '../kit/visitor.ts';

interface Heard {
  conversation: { id: string };
  parts: { blocks: Block[] }[];
}

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  let teammate: Teammate;
  let visitor: Visitor;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    teammate = await createTeammate(server);
    visitor = await createVisitor(server);
  });
  afterAll(() => server.destroy());

  /** Everything that both sides are told of a conversation, up to a message that is sent last. */
  async function listen(conversationId: string): Promise<() => Promise<string[][]>> {
    const sockets = [await visitor.connect(), await teammate.connect()];
    const heard = sockets.map((socket) => allEvents<Heard>(socket, 'conversation_changed'));
    const textsOf = (events: Heard[]) =>
      events
        .filter(({ conversation }) => conversation.id === conversationId)
        .flatMap(({ parts }) => parts.map(({ blocks }) => firstWords(blocks) ?? ''));
    return async () => {
      await visitor.reply(conversationId, 'That is all');
      await eventually(() => heard.every((events) => textsOf(events).includes('That is all')));
      for (const socket of sockets) socket.disconnect();
      return heard.map(textsOf);
    };
  }

  const textsIn = async (conversationId: string) =>
    (await visitor.thread(conversationId)).parts.map(({ blocks }) => firstWords(blocks));

  /** The two who write, and the three ways to do it. */
  type Send = (conversationId: string, comment: object) => Promise<Answer<unknown>>;
  const ways: [string, Send][] = [
    [
      'visitor’s reply',
      (conversation_id, comment) =>
        visitor.post<WriteAnswer>('conversations/reply', { conversation_id, comment }),
    ],
    [
      'visitor’s start',
      (conversation_id, comment) =>
        visitor.post<WriteAnswer>('conversations/start', { conversation_id, comment }),
    ],
    [
      'teammate’s reply',
      (id, comment) =>
        teammate.request<ConsoleThread>('POST', `conversations/${id}/replies`, { comment }),
    ],
  ];

  test.each(ways)(
    'a %s sent again is answered the same, and announced once',
    async (_who, send) => {
      const { conversation } = await visitor.start('Hello');
      const announced = await listen(conversation.id);
      const comment = newComment('Once');
      const first = succeed(await send(conversation.id, comment));
      expect(succeed(await send(conversation.id, comment))).toEqual(first);
      expect(await announced()).toEqual([
        ['Once', 'That is all'],
        ['Once', 'That is all'],
      ]);
      expect(await textsIn(conversation.id)).toEqual(['Hello', 'Once', 'That is all']);
    },
  );

  test.each(ways)('a %s sent many times at once is written once', async (_who, send) => {
    const { conversation } = await visitor.start('Hello');
    const announced = await listen(conversation.id);
    const comment = newComment('Once');
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => send(conversation.id, comment)),
    );
    const [first, ...others] = answers.map(succeed);
    for (const other of others) expect(other).toEqual(first);
    expect(await announced()).toEqual([
      ['Once', 'That is all'],
      ['Once', 'That is all'],
    ]);
  });

  test.each(ways)('a %s with another body under the same id is refused', async (_who, send) => {
    const { conversation } = await visitor.start('Hello');
    const comment = newComment('Once');
    succeed(await send(conversation.id, comment));
    const announced = await listen(conversation.id);
    const answer = await send(conversation.id, { ...comment, blocks: paragraph('Twice') });
    expect(answer.status).toBe(409);
    expect(errorOf(answer)).toMatchObject({ kind: 'id_reused', field: 'comment.id' });
    expect(await announced()).toEqual([['That is all'], ['That is all']]);
    expect(await textsIn(conversation.id)).toEqual(['Hello', 'Once', 'That is all']);
  });

  test.each(ways)('a %s under an id of another conversation is refused', async (_who, send) => {
    const { conversation } = await visitor.start('Hello');
    const another = await visitor.start('Hello again');
    const comment = newComment('Once');
    succeed(await send(conversation.id, comment));
    const before = await visitor.list();
    const answer = await send(another.conversation.id, comment);
    expect(errorOf(answer)).toMatchObject({ kind: 'id_reused', field: 'comment.id' });
    expect(await visitor.list()).toEqual(before);
  });

  test('one id may be used by the visitor and by a teammate: they do not know of each other', async () => {
    const { conversation, part } = await visitor.start('Hello');
    const comment = { id: part.id, blocks: paragraph('Hi') };
    const path = `conversations/${conversation.id}/replies`;
    expect((await teammate.request('POST', path, { comment })).status).toBe(200);
  });

  test('a start sent many times at once makes one conversation', async () => {
    const someone = await createVisitor(server);
    const body = { conversation_id: createUuid(Date.now()), comment: newComment('Hello') };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => someone.post<WriteAnswer>('conversations/start', body)),
    );
    const [first, ...others] = answers.map(succeed);
    for (const other of others) expect(other).toEqual(first);
    expect(await someone.list()).toMatchObject({
      feed_number: 1,
      conversations: [{ id: body.conversation_id, last_position: 1 }],
    });
  });

  test('a start under somebody else’s conversation id is refused, and theirs is as it was', async () => {
    const { conversation } = await visitor.start('Mine');
    const before = await visitor.thread(conversation.id);
    const someone = await createVisitor(server);
    const body = { conversation_id: conversation.id, comment: newComment('Mine now') };
    const answer = await someone.post('conversations/start', body);
    expect(answer.status).toBe(409);
    expect(errorOf(answer)).toMatchObject({ kind: 'id_reused', field: 'conversation_id' });
    expect((await someone.list()).conversations).toEqual([]);
    expect(await visitor.thread(conversation.id)).toEqual(before);
  });

  test('a start with a comment that was written elsewhere makes no conversation', async () => {
    const { part } = await visitor.start('Hello');
    const before = await visitor.list();
    const comment = { id: part.id, blocks: part.blocks };
    const body = { conversation_id: createUuid(Date.now()), comment };
    expect(errorOf(await visitor.post('conversations/start', body)).kind).toBe('id_reused');
    expect(await visitor.list()).toEqual(before);
  });

  test('a reply that is sent again does not open what was closed meanwhile', async () => {
    const { conversation, part } = await visitor.start('Hello');
    await teammate.setState(conversation.id, 'closed');
    const body = {
      conversation_id: conversation.id,
      comment: { id: part.id, blocks: part.blocks },
    };
    expect((await visitor.post('conversations/reply', body)).body).toMatchObject({
      conversation: { state: 'closed', last_position: 2 },
      part: { id: part.id, position: 1 },
    });
  });
});
