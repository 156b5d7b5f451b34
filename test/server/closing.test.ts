import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConsoleThread } from '../../src/contract/console/thread.ts';
import type { ConversationChanged } from '../../src/contract/messenger/down.ts';
import { databaseKinds } from '../kit/databases.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { nextEvent } from '../kit/sockets.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createVisitor } from '../kit/visitor.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  let teammate: Teammate;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    teammate = await createTeammate(server);
  });
  afterAll(() => server.destroy());

  const isListed = async (state: 'open' | 'closed', id: string) =>
    (await teammate.list(state)).conversations.some((conversation) => conversation.id === id);

  test('a teammate closes a conversation and opens it again; both are entries of it', async () => {
    const visitor = await createVisitor(server);
    const { id } = (await visitor.start('Hello')).conversation;
    const closed = await teammate.setState(id, 'closed');
    expect(closed).toMatchObject({
      conversation: { state: 'closed', last_comment: { position: 1 } },
      parts: [
        { kind: 'close', position: 2, author: { kind: 'teammate', name: 'Owner' }, blocks: [] },
      ],
    });
    expect([await isListed('open', id), await isListed('closed', id)]).toEqual([false, true]);

    const opened = await teammate.setState(id, 'open');
    expect(opened).toMatchObject({ conversation: { state: 'open' }, parts: [{ kind: 'open' }] });
    expect([await isListed('open', id), await isListed('closed', id)]).toEqual([true, false]);
    const { parts } = await visitor.thread(id);
    expect(parts.map(({ kind: what }) => what)).toEqual(['comment', 'close', 'open']);
  });

  test('a comment opens a closed conversation, whoever writes it', async () => {
    const visitor = await createVisitor(server);
    const { id } = (await visitor.start('Hello')).conversation;
    await teammate.setState(id, 'closed');
    expect((await visitor.reply(id, 'One more thing')).conversation.state).toBe('open');
    await teammate.setState(id, 'closed');
    expect((await teammate.reply(id, 'One more thing')).conversation.state).toBe('open');
    expect(await isListed('open', id)).toBe(true);
  });

  test('both sides hear of it', async () => {
    const visitor = await createVisitor(server);
    const { id } = (await visitor.start('Hello')).conversation;
    const sockets = [await visitor.connect(), await teammate.connect()] as const;
    const byVisitor = nextEvent<ConversationChanged>(sockets[0], 'conversation_changed');
    const byTeammate = nextEvent<ConsoleThread>(sockets[1], 'conversation_changed');
    const answer = await teammate.setState(id, 'closed');
    expect(await byVisitor).toMatchObject({
      conversation: { id, state: 'closed' },
      parts: [{ kind: 'close' }],
    });
    expect(await byTeammate).toEqual(answer);
    for (const socket of sockets) socket.disconnect();
  });

  test('the state that it has already changes nothing and is announced to nobody', async () => {
    const visitor = await createVisitor(server);
    const { id } = (await visitor.start('Hello')).conversation;
    const before = await visitor.thread(id);
    const socket = await visitor.connect();
    const next = nextEvent<ConversationChanged>(socket, 'conversation_changed');
    expect(await teammate.setState(id, 'open')).toMatchObject({ parts: [] });
    expect(await visitor.thread(id)).toEqual(before);
    await visitor.reply(id, 'And');
    expect(await next).toMatchObject({ feed_number: 2, parts: [{ kind: 'comment' }] });
    socket.disconnect();
  });

  test('a close is not an unread answer', async () => {
    const visitor = await createVisitor(server);
    const { id } = (await visitor.start('Hello')).conversation;
    await teammate.setState(id, 'closed');
    expect(await visitor.ping()).toMatchObject({ unread_count: 0 });
  });
});
