import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConsoleThread } from '../../src/contract/console/thread.ts';
import type { ConversationChanged } from '../../src/contract/messenger/down.ts';
import { databaseKinds } from '../kit/databases.ts';
import { eventually } from '../kit/eventually.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { allEvents, nextEvent } from '../kit/sockets.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createVisitor, type Visitor } from '../kit/visitor.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  let teammate: Teammate;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    teammate = await createTeammate(server);
  });
  afterAll(() => server.destroy());

  /** A visitor with one message of their own and two answers. */
  async function answeredVisitor(): Promise<{ visitor: Visitor; id: string }> {
    const visitor = await createVisitor(server);
    const { conversation } = await visitor.start('Hello');
    await teammate.reply(conversation.id, 'Hi');
    await teammate.reply(conversation.id, 'How can I help?');
    return { visitor, id: conversation.id };
  }

  test('answers are unread until the person has read so far', async () => {
    const { visitor, id } = await answeredVisitor();
    expect(await visitor.ping()).toMatchObject({ unread_count: 2 });
    expect((await visitor.list()).conversations).toMatchObject([
      { unread_count: 2, contact_read_position: 1, last_position: 3 },
    ]);
    expect((await visitor.read(id, 2)).conversation).toMatchObject({
      unread_count: 1,
      contact_read_position: 2,
    });
    expect((await visitor.read(id, 3)).conversation.unread_count).toBe(0);
    expect(await visitor.ping()).toMatchObject({ unread_count: 0 });
  });

  test('unread answers are counted over all of a person’s conversations, and are nobody else’s', async () => {
    const { visitor } = await answeredVisitor();
    const { conversation } = await visitor.start('Something else');
    await teammate.reply(conversation.id, 'Yes?');
    expect(await visitor.ping()).toMatchObject({ unread_count: 3 });
    expect(await (await createVisitor(server)).ping()).toMatchObject({ unread_count: 0 });
  });

  test('whoever writes has read what stands before it', async () => {
    const { visitor, id } = await answeredVisitor();
    expect((await visitor.reply(id, 'Never mind')).conversation).toMatchObject({
      unread_count: 0,
      contact_read_position: 4,
      teammate_read_position: 3,
    });
    expect((await teammate.reply(id, 'All right')).conversation).toMatchObject({
      contact_read_position: 4,
      teammate_read_position: 5,
    });
  });

  test('reading never goes back, nor past what is written', async () => {
    const { visitor, id } = await answeredVisitor();
    expect((await visitor.read(id, 1_000)).conversation.contact_read_position).toBe(3);
    const again = await visitor.read(id, 1);
    expect(again.conversation).toMatchObject({ contact_read_position: 3, unread_count: 0 });

    await visitor.reply(id, 'And');
    expect((await teammate.read(id, 1_000)).conversation.teammate_read_position).toBe(4);
    expect((await teammate.read(id, 2)).conversation.teammate_read_position).toBe(4);
  });

  test('each side sees at once how far the other has read', async () => {
    const { visitor, id } = await answeredVisitor();
    const sockets = [await visitor.connect(), await teammate.connect()] as const;
    const byTeammate = nextEvent<ConsoleThread>(sockets[1], 'conversation_changed');
    await visitor.read(id, 2);
    expect(await byTeammate).toMatchObject({
      conversation: { id, contact_read_position: 2 },
      parts: [],
    });

    await visitor.reply(id, 'And');
    const heard = allEvents<ConversationChanged>(sockets[0], 'conversation_changed');
    await teammate.read(id, 4);
    await eventually(() =>
      heard.some(({ conversation }) => conversation.teammate_read_position === 4),
    );
    for (const socket of sockets) socket.disconnect();
  });

  test('reading what is read already is announced to nobody', async () => {
    const { visitor, id } = await answeredVisitor();
    const { feed_number } = await visitor.read(id, 3);
    const socket = await visitor.connect();
    const next = nextEvent<ConversationChanged>(socket, 'conversation_changed');
    expect((await visitor.read(id, 3)).feed_number).toBe(feed_number);
    await teammate.read(id, 3);
    const { feed_number: following } = await visitor.reply(id, 'And');
    expect(following).toBe(feed_number + 1);
    expect(await next).toMatchObject({ feed_number: following, parts: [{ position: 4 }] });
    socket.disconnect();
  });
});
