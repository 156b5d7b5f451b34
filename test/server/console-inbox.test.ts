import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ListConsoleConversationsAnswer } from '../../src/contract/console/list-conversations.ts';
import type { ConsoleThread } from '../../src/contract/console/thread.ts';
import { databaseKinds } from '../kit/databases.ts';
import { errorOf, succeed } from '../kit/http.ts';
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

  test('the list has everybody’s conversations, the latest first, with what was said last', async () => {
    const [ada, liam] = [await createVisitor(server), await createVisitor(server)];
    const one = (await ada.start('One')).conversation.id;
    const two = (await liam.start('Two')).conversation.id;
    await ada.reply(one, 'Three');
    const { conversations, has_more } = await teammate.list();
    expect(conversations.slice(0, 2)).toMatchObject([
      { id: one, last_comment: { position: 2, blocks: [{ text: 'Three' }] } },
      { id: two, last_comment: { position: 1, blocks: [{ text: 'Two' }] } },
    ]);
    expect(has_more).toBe(false);
  });

  test('a teammate hears at once of every conversation’s news, as the thread will show it', async () => {
    const socket = await teammate.connect();
    const heard = nextEvent<ConsoleThread>(socket, 'conversation_changed');
    const visitor = await createVisitor(server);
    const { conversation } = await visitor.start('Hello');
    expect(await heard).toEqual(await teammate.thread(conversation.id));

    const changed = nextEvent<ConsoleThread>(socket, 'conversation_changed');
    const answer = await teammate.reply(conversation.id, 'Hi');
    expect(await changed).toEqual(answer);
    socket.disconnect();
  });

  test('a thread of more than a hundred parts is read from its end, on both sides', async () => {
    const visitor = await createVisitor(server);
    const { id } = (await visitor.start('1')).conversation;
    await Promise.all(Array.from({ length: 103 }, () => visitor.reply(id, 'And')));
    const positions = ({ parts }: { parts: { position: number }[] }) => [
      parts.length,
      parts.at(0)?.position,
      parts.at(-1)?.position,
    ];
    expect(positions(await teammate.thread(id))).toEqual([100, 5, 104]);
    expect(positions(await visitor.thread(id))).toEqual([100, 5, 104]);
    expect(positions(await visitor.thread(id, 5))).toEqual([4, 1, 4]);
    const path = `conversations/${id}?before_position=5`;
    const earlier = succeed(await teammate.request<ConsoleThread>('GET', path));
    expect(positions(earlier)).toEqual([4, 1, 4]);
  });

  test('the list is read in pages of fifty, on which nobody is missing or twice', async () => {
    const visitor = await createVisitor(server);
    const answers = await Promise.all(Array.from({ length: 60 }, () => visitor.start('Hello')));
    const started = new Set(answers.map(({ conversation }) => conversation.id));
    const seen: string[] = [];
    let query = 'state=open';
    for (;;) {
      const path = `conversations?${query}`;
      const answer = await teammate.request<ListConsoleConversationsAnswer>('GET', path);
      const { conversations, has_more } = succeed(answer);
      seen.push(...conversations.map(({ id }) => id));
      if (!has_more) break;
      expect(conversations).toHaveLength(50);
      const last = conversations.at(-1);
      query = `state=open&before=${last?.updated_at}&before_id=${last?.id}`;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => started.has(id))).toHaveLength(60);
  });

  test.each(['before=1000', 'before_id=0197b3a0-0000-7000-8000-000000000000'])(
    'half a place to go on from is refused: %s',
    async (half) => {
      const answer = await teammate.request('GET', `conversations?state=open&${half}`);
      expect(answer.status).toBe(400);
      expect(errorOf(answer)).toMatchObject({ kind: 'invalid' });
    },
  );
});
