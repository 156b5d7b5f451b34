import { describe, expect, test } from 'vitest';
import type { Environment } from '../../src/server/config.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import { databaseKinds, type DatabaseKind } from '../kit/databases.ts';
import { eventually } from '../kit/eventually.ts';
import { errorOf } from '../kit/http.ts';
import { patiently } from '../kit/program.ts';
import { startTestServer } from '../kit/server.ts';
import { readEverything } from '../kit/storage.ts';
import { createTeammate } from '../kit/teammate.ts';
import { createServerClock } from '../kit/server-clock.ts';
import { createVisitor, signed, Visitor } from '../kit/visitor.ts';

const dayMs = 24 * 60 * 60 * 1000;

async function startAt(kind: DatabaseKind, environment: Environment) {
  const clock = createServerClock();
  const server = await startTestServer({ database: kind, environment, overrides: { clock } });
  const database = server.openDatabase();
  /** Lets days go by, and then what was due be done. */
  const pass = async (days: number) => {
    clock.jump(days * dayMs);
    await clock.until(async () => !(await isAnythingDue(database, clock.nowMs())));
  };
  const end = async () => {
    await database.close();
    await server.destroy();
  };
  return { server, database, pass, end };
}

async function isAnythingDue({ db }: Database, nowMs: number): Promise<boolean> {
  const due = db.selectFrom('timers').select('key').where('due_at', '<=', nowMs);
  return (await due.execute()).length > 0;
}

async function contactIds({ db }: Database): Promise<string[]> {
  const rows = await db.selectFrom('contacts').select('id').execute();
  return rows.map(({ id }) => id).toSorted();
}

describe.each(databaseKinds)('on %s', patiently, (kind) => {
  test('V12 visitors without a conversation are removed once they have not been here for so long, and nobody else', async () => {
    const { server, database, pass, end } = await startAt(kind, {
      FOYER_VISITOR_RETENTION_DAYS: '30',
    });
    const teammate = await createTeammate(server);
    const idOf = async (visitor: Visitor) => (await visitor.ping()).contact.id;
    const user = new Visitor(server);
    const kept = [(await user.ping(signed({ user_id: 'ada' }))).contact.id];
    const writer = await createVisitor(server);
    await writer.start('Hello');
    kept.push(await idOf(writer));
    const blocked = await createVisitor(server);
    kept.push(await idOf(blocked));
    await blocked.start('Buy this');
    await teammate.block(kept.at(-1) ?? '');
    await database.db
      .deleteFrom('search_words')
      .where('object_kind', '=', 'conversation')
      .execute();
    const before = await readEverything(database);

    const idle: Visitor[] = [];
    for (let count = 0; count < 45; count += 1) idle.push(await createVisitor(server));
    const returning = await createVisitor(server);
    const returningId = await idOf(returning);
    await pass(20);
    expect(await contactIds(database)).toHaveLength(kept.length + 46);
    await returning.ping();
    await pass(11);

    expect(await contactIds(database)).toEqual([...kept, returningId].toSorted());
    expect(errorOf((await idle[0]?.post('conversations/list')) ?? never()).kind).toBe(
      'session_unknown',
    );
    // The browser is somebody new from then on.
    const again = await idle[0]?.ping();
    expect(again).toMatchObject({ contact: { role: 'visitor' }, has_conversations: false });
    expect(await contactIds(database)).toContain(again?.contact.id);

    await pass(31);
    const after = await readEverything(database);
    expect(after['contacts']).toHaveLength(kept.length);
    for (const table of ['conversations', 'parts', 'search_words', 'contact_tags']) {
      expect(after[table], table).toEqual(before[table]);
    }
    await end();
  });

  test('V12 whoever is on a page while they are forgotten goes on as somebody new', async () => {
    const { server, database, pass, end } = await startAt(kind, {
      FOYER_VISITOR_RETENTION_DAYS: '1',
    });
    const visitor = await createVisitor(server);
    const { contact } = await visitor.ping();
    const socket = await visitor.connect();
    await pass(2);
    await eventually(() => socket.disconnected);
    expect(await contactIds(database)).toEqual([]);
    expect((await visitor.ping()).contact.id).not.toBe(contact.id);
    await visitor.start('Still here');
    await end();
  });

  test('closed conversations go after so long, completely; what is open or snoozed stays', async () => {
    const { server, database, pass, end } = await startAt(kind, {
      FOYER_CONVERSATION_RETENTION_DAYS: '10',
      FOYER_VISITOR_RETENTION_DAYS: '60',
    });
    const teammate = await createTeammate(server);
    const visitor = await createVisitor(server);
    const start = async (text: string) => (await visitor.start(text)).conversation.id;
    const [open, snoozed, reopened] = [
      await start('An open one'),
      await start('A snoozed one'),
      await start('One that is opened again'),
    ];
    await teammate.snooze(snoozed);
    await teammate.setState(reopened, 'closed');
    const kept = await createVisitor(server);
    const tag = await kept.start('Keeps the tag');
    await teammate.tag(tag.conversation.id, 'Lamp');
    const before = await readEverything(database);

    for (let count = 0; count < 3; count += 1) {
      const id = await start(`Closed, number ${count}`);
      await teammate.note(id, 'A note nobody else sees');
      await teammate.tag(id, 'Lamp');
      await teammate.reply(id, 'Gladly');
      await teammate.setState(id, 'closed');
      expect(await teammate.search(`number ${count}`)).toEqual([id]);
    }
    await pass(9);
    await visitor.ping();
    await visitor.reply(reopened, 'Once more');
    const [gone = ''] = await teammate.search('number');
    await pass(2);

    const ids = (await visitor.list()).conversations.map(({ id }) => id);
    expect(ids.toSorted()).toEqual([open, snoozed, reopened].toSorted());
    expect((await visitor.thread(reopened)).parts.at(-1)?.blocks).toMatchObject([
      { text: 'Once more' },
    ]);
    expect(await teammate.search('number')).toEqual([]);
    for (const answer of [
      await teammate.request('GET', `conversations/${gone}`),
      await visitor.post('conversations/thread', { conversation_id: gone }),
    ]) {
      expect(errorOf(answer).kind).toBe('conversation_unknown');
    }
    const after = await readEverything(database);
    expect(after['conversation_tags']).toEqual(before['conversation_tags']);
    expect(after['tags']).toEqual(before['tags']);
    expect(after['conversations']).toHaveLength(before['conversations']?.length ?? 0);

    await teammate.setState(open, 'closed');
    for (const id of [snoozed, reopened]) await teammate.setState(id, 'closed');
    await pass(11);
    expect(await contactIds(database)).toHaveLength(2);
    // A lead of whom nothing is left, and who has not been here either, goes as a visitor does.
    await pass(60);
    const left = await readEverything(database);
    expect(left['conversations']).toHaveLength(1);
    expect(left['contacts']).toHaveLength(1);
    expect(JSON.stringify(left)).not.toContain('reopened');
    expect(left['search_words']?.join()).not.toContain('snoozed');
    await end();
  });

  test('unless told otherwise, conversations are kept for ever, and visitors as long as their browser knows them', async () => {
    const { server, database, pass, end } = await startAt(kind, {});
    const teammate = await createTeammate(server);
    const { conversation } = await (await createVisitor(server)).start('Hello');
    await teammate.setState(conversation.id, 'closed');
    await createVisitor(server);
    await pass(269);
    expect(await contactIds(database)).toHaveLength(2);
    await pass(2);
    expect(await contactIds(database)).toHaveLength(1);
    await pass(4_000);
    expect((await readEverything(database))['conversations']).toHaveLength(1);
    await end();
  });

  test('0 keeps visitors too, also where they were removed before', async () => {
    const kept = { FOYER_VISITOR_RETENTION_DAYS: '0' };
    const { server, database, pass, end } = await startAt(kind, kept);
    await createVisitor(server);
    await database.db
      .insertInto('timers')
      .values({ workspace_id: 'demo', kind: 'forget_visitors', key: '', due_at: 0 })
      .execute();
    await pass(4_000);
    expect(await contactIds(database)).toHaveLength(1);
    const timers = await database.db.selectFrom('timers').select('kind').execute();
    expect(timers.map(({ kind: of }) => of)).not.toContain('forget_visitors');
    await end();
  });

  test('a restart in the middle goes on where it was', async () => {
    const { server, database, pass, end } = await startAt(kind, {
      FOYER_VISITOR_RETENTION_DAYS: '30',
    });
    await createVisitor(server);
    await pass(1);
    await server.stop();
    await database.db
      .updateTable('timers')
      .set({ key: 'f'.repeat(24) })
      .where('kind', '=', 'forget_visitors')
      .execute();
    await server.start();
    const cursors = () =>
      database.db
        .selectFrom('timers')
        .select('key')
        .where('kind', '=', 'forget_visitors')
        .execute();
    expect(await cursors()).toEqual([{ key: 'f'.repeat(24) }]);
    await pass(40);
    expect(await contactIds(database)).toHaveLength(1);
    await pass(1);
    expect(await contactIds(database)).toHaveLength(0);
    await end();
  });
});

function never(): never {
  throw new Error('There is one.');
}
