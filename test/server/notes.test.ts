import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConsoleThread } from '../../src/contract/console/thread.ts';
import type { ConversationChanged } from '../../src/contract/messenger/down.ts';
import { databaseKinds } from '../kit/databases.ts';
import { errorOf } from '../kit/http.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { allEvents, nextEvent } from '../kit/sockets.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createVisitor, newComment } from '../kit/visitor.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  let teammate: Teammate;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    teammate = await createTeammate(server);
  });
  afterAll(() => server.destroy());

  test('T2 a note is read by teammates, and the person notices nothing of it', async () => {
    const visitor = await createVisitor(server);
    const { id } = (await visitor.start('Hello')).conversation;
    const before = [await visitor.list(), await visitor.thread(id), await visitor.ping()];
    const byVisitor = allEvents<ConversationChanged>(
      await visitor.connect(),
      'conversation_changed',
    );
    const socket = await teammate.connect();
    const byTeammate = nextEvent<ConsoleThread>(socket, 'conversation_changed');

    const noted = await teammate.note(id, 'Knows the boss');
    expect(noted).toMatchObject({
      conversation: { last_position: 2, last_comment: { position: 1 } },
      parts: [{ kind: 'note', position: 2, public_position: null, author: { name: 'Owner' } }],
    });
    expect(await byTeammate).toEqual(noted);
    expect((await teammate.thread(id)).parts).toHaveLength(2);
    expect([await visitor.list(), await visitor.thread(id), await visitor.ping()]).toEqual(before);

    await teammate.reply(id, 'Hi');
    await expect.poll(() => byVisitor).toHaveLength(1);
    expect(byVisitor).toMatchObject([
      {
        feed_number: 2,
        conversation: { last_position: 2, teammate_read_position: 2 },
        parts: [{ position: 2, blocks: [{ text: 'Hi' }] }],
      },
    ]);
    socket.disconnect();
  });

  test('T2 notes, assignments, snoozes and marks move no number that the person is told', async () => {
    const visitor = await createVisitor(server);
    const { id } = (await visitor.start('Hello')).conversation;
    const before = await visitor.list();
    await teammate.note(id, 'One');
    await teammate.assign(id, { kind: 'teammate', id: teammate.id });
    await teammate.snooze(id, Date.now() + 3_600_000);
    await teammate.prioritise(id, true);
    const { conversation } = await teammate.assign(id, { kind: 'nobody' });
    expect(conversation).toMatchObject({ revision: 6, last_position: 5 });
    expect(await visitor.list()).toEqual(before);
    // The state is another one to the person only where it is closed.
    await teammate.setState(id, 'closed');
    await teammate.snooze(id);
    expect(await visitor.list()).toMatchObject({
      feed_number: before.feed_number + 2,
      conversations: [{ state: 'open', last_position: 2 }],
    });
  });

  test('reading a note tells the person nothing, reading what they wrote does', async () => {
    const visitor = await createVisitor(server);
    const { id } = (await visitor.start('Hello')).conversation;
    await teammate.note(id, 'One');
    await teammate.read(id, 1);
    const before = await visitor.list();
    expect(before).toMatchObject({
      feed_number: 2,
      conversations: [{ teammate_read_position: 1 }],
    });
    await teammate.read(id, 2);
    expect(await visitor.list()).toEqual(before);
  });

  test('a note sent again is the same note; as a reply its id stands for something else', async () => {
    const visitor = await createVisitor(server);
    const { id } = (await visitor.start('Hello')).conversation;
    const comment = newComment('Once');
    const send = (what: string) =>
      teammate.request<ConsoleThread>('POST', `conversations/${id}/${what}`, { comment });
    const first = await send('notes');
    expect(await send('notes')).toMatchObject({ status: 200, body: first.body });
    expect(errorOf(await send('replies'))).toMatchObject({ kind: 'id_reused' });
    expect((await teammate.thread(id)).parts).toHaveLength(2);
  });
});
