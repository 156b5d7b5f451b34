import { firstWords } from '../kit/first-words.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConversationChanged } from '../../src/contract/messenger/down.ts';
import { databaseKinds } from '../kit/databases.ts';
import { eventually } from '../kit/eventually.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { allEvents } from '../kit/sockets.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createVisitor, Visitor } from '../kit/visitor.ts';

const from1To = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  let teammate: Teammate;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    teammate = await createTeammate(server);
  });
  afterAll(() => server.destroy());

  test('what many write into one conversation at once stands in one order, complete', async () => {
    const visitor = await createVisitor(server);
    const otherTab = new Visitor(server, visitor.ids);
    const colleague = await createTeammate(server);
    const { conversation } = await visitor.start('1');
    await Promise.all([
      ...from1To(15).map((number) => visitor.reply(conversation.id, `visitor ${number}`)),
      ...from1To(15).map((number) => otherTab.reply(conversation.id, `other tab ${number}`)),
      ...from1To(15).map((number) => teammate.reply(conversation.id, `teammate ${number}`)),
      ...from1To(15).map((number) => colleague.reply(conversation.id, `colleague ${number}`)),
    ]);
    const { parts } = await visitor.thread(conversation.id);
    expect(parts.map(({ position }) => position)).toEqual(from1To(61));
    const texts = parts.map(({ blocks }) => firstWords(blocks));
    expect(new Set(texts).size).toBe(61);
    expect(await visitor.list()).toMatchObject({
      feed_number: 61,
      conversations: [{ last_position: 61 }],
    });
  });

  test('what one writes one after the other stands in that order', async () => {
    const visitor = await createVisitor(server);
    const { conversation } = await visitor.start('1');
    for (const number of [2, 3, 4, 5]) await visitor.reply(conversation.id, `${number}`);
    const { parts } = await visitor.thread(conversation.id);
    expect(parts.map(({ blocks }) => firstWords(blocks))).toEqual(['1', '2', '3', '4', '5']);
  });

  test('the feed grows by one with every change of a person’s conversations, whoever makes it', async () => {
    const visitor = await createVisitor(server);
    const bystander = await createVisitor(server);
    const socket = await visitor.connect();
    const heard = allEvents<ConversationChanged>(socket, 'conversation_changed');
    expect((await visitor.list()).feed_number).toBe(0);

    const one = await visitor.start('One');
    expect(one.feed_number).toBe(1);
    const two = await visitor.start('Two');
    expect(two.feed_number).toBe(2);
    await teammate.reply(one.conversation.id, 'Hi');
    await teammate.setState(two.conversation.id, 'closed');
    await teammate.read(one.conversation.id, 2);
    expect((await visitor.read(one.conversation.id, 2)).feed_number).toBe(5);
    await visitor.reply(two.conversation.id, 'Still here');
    await bystander.start('Not theirs');

    await eventually(() => heard.length >= 6);
    expect(heard.map(({ feed_number }) => feed_number)).toEqual(from1To(6));
    const { id: first } = one.conversation;
    const { id: second } = two.conversation;
    expect(heard.map(({ conversation }) => conversation.id)).toEqual([
      first,
      second,
      first,
      second,
      first,
      second,
    ]);
    expect(heard.map(({ parts }) => parts.map(({ kind: what }) => what))).toEqual([
      ['comment'],
      ['comment'],
      ['comment'],
      ['close'],
      [],
      ['comment'],
    ]);
    expect((await visitor.list()).feed_number).toBe(6);
    expect((await visitor.ping()).feed_number).toBe(6);
    socket.disconnect();
  });
});
