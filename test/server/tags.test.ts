import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConsoleThread } from '../../src/contract/console/thread.ts';
import { databaseKinds } from '../kit/databases.ts';
import { errorOf, succeed } from '../kit/http.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { allEvents, nextEvent } from '../kit/sockets.ts';
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

  const start = async () => (await (await createVisitor(server)).start('Hello')).conversation.id;
  const namesOf = async ({ conversation }: Pick<ConsoleThread, 'conversation'>) => {
    const { tags } = await teammate.directory();
    return conversation.tag_ids.map((id) => tags.find((tag) => tag.id === id)?.name);
  };

  test('T2 a tag is made where there is none of its name, and is the same in any case', async () => {
    const socket = await teammate.connect();
    const directoryChanged = nextEvent(socket, 'directory_changed');
    const changed = nextEvent<ConsoleThread>(socket, 'conversation_changed');
    const [one, another] = [await start(), await start()];
    const tagged = await teammate.tag(one, 'Größe/100 % ✓');
    await directoryChanged;
    await changed;
    expect(await namesOf(tagged)).toEqual(['Größe/100 % ✓']);
    expect(await namesOf(await teammate.tag(another, ' GRÖSSE/100 % ✓'))).not.toEqual(
      await namesOf(tagged),
    );
    const again = await teammate.tag(another, 'größe/100 % ✓ ');
    expect(again.conversation.tag_ids).toContain(tagged.conversation.tag_ids[0]);
    socket.disconnect();
  });

  test('T2 tags stand in the order of their names; twice changes nothing, off is off', async () => {
    const id = await start();
    for (const name of ['bug', 'VIP', 'Angry']) await teammate.tag(id, name);
    const { conversation } = await teammate.tag(id, 'Bug');
    expect(await namesOf({ conversation })).toEqual(['Angry', 'bug', 'VIP']);
    expect(conversation.revision).toBe(4);
    const remove = () => teammate.request<ConsoleThread>('DELETE', `conversations/${id}/tags/BUG`);
    const removed = succeed(await remove());
    expect(await namesOf(removed)).toEqual(['Angry', 'VIP']);
    expect(succeed(await remove())).toEqual(removed);
  });

  test('the person does not notice that their conversation is tagged', async () => {
    const visitor = await createVisitor(server);
    const { id } = (await visitor.start('Hello')).conversation;
    const before = await visitor.list();
    const heard = allEvents(await visitor.connect(), 'conversation_changed');
    await teammate.tag(id, 'Quiet');
    await visitor.reply(id, 'And');
    await expect.poll(() => heard).toMatchObject([{ feed_number: before.feed_number + 1 }]);
  });

  test('T2 a list has the conversations of a tag', async () => {
    const [one, another] = [await start(), await start()];
    const { conversation } = await teammate.tag(one, 'Listed');
    await teammate.tag(another, 'Not listed');
    const filter = `&tag_id=${conversation.tag_ids[0]}`;
    const { conversations } = await teammate.list('open', filter);
    expect(conversations.map(({ id }) => id)).toEqual([one]);
    expect((await teammate.list('closed', filter)).conversations).toEqual([]);
  });

  test('renaming and removing a tag shows wherever it is', async () => {
    const id = await start();
    await teammate.tag(id, 'Old');
    const [tagId = ''] = (await teammate.tag(id, 'Other')).conversation.tag_ids;
    const rename = (name: string, which = tagId) =>
      teammate.request('PATCH', `tags/${which}`, { name });
    expect(errorOf(await rename('oTHER'))).toMatchObject({ kind: 'name_taken', field: 'name' });
    expect((await rename(' OLD ')).body).toEqual({ id: tagId, name: 'OLD' });
    succeed(await rename('New'));
    expect(await namesOf(await teammate.thread(id))).toEqual(['New', 'Other']);

    const socket = await teammate.connect();
    const heard = nextEvent(socket, 'directory_changed');
    succeed(await teammate.request('DELETE', `tags/${tagId}`));
    await heard;
    expect(await namesOf(await teammate.thread(id))).toEqual(['Other']);
    for (const answer of [
      await rename('Newer'),
      await teammate.request('DELETE', `tags/${tagId}`),
    ]) {
      expect(errorOf(answer)).toMatchObject({ kind: 'tag_unknown', field: 'tag_id' });
    }
    socket.disconnect();
  });

  test('the longest name that a tag may have fits into an address', async () => {
    const name = '語'.repeat(80);
    expect(await namesOf(await teammate.tag(await start(), name))).toEqual([name]);
  });

  test('one name that comes many times at once makes one tag', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, start));
    const answers = await Promise.all(ids.map((id) => teammate.tag(id, 'All at once')));
    expect(new Set(answers.map(({ conversation }) => conversation.tag_ids[0])).size).toBe(1);
  });
});
