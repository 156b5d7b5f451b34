import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConsoleThread } from '../../src/contract/console/thread.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import { databaseKinds } from '../kit/databases.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { nextEvent } from '../kit/sockets.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createServerClock, type ServerClock } from '../kit/server-clock.ts';
import { createVisitor } from '../kit/visitor.ts';

const hourMs = 3_600_000;

describe.each(databaseKinds)('on %s', (kind) => {
  let clock: ServerClock;
  let server: TestServer;
  let database: Database;
  let teammate: Teammate;
  beforeAll(async () => {
    clock = createServerClock();
    server = await startTestServer({ database: kind, overrides: { clock } });
    database = server.openDatabase();
    teammate = await createTeammate(server);
  });
  afterAll(async () => {
    await database.close();
    await server.destroy();
  });

  const listTimers = async (id: string) =>
    (
      await database.db
        .selectFrom('timers')
        .select('due_at')
        .where('kind', '=', 'unsnooze')
        .where('key', '=', id)
        .execute()
    ).map(({ due_at }) => due_at);

  test('T2 a snoozed conversation is out of the way until its time, then it opens by itself', async () => {
    const visitor = await createVisitor(server);
    const { id } = (await visitor.start('Hello')).conversation;
    const until = clock.nowMs() + hourMs;
    expect(await teammate.snooze(id, until)).toMatchObject({
      conversation: { state: 'snoozed', snoozed_until: until },
      parts: [{ kind: 'snooze', snoozed_until: until, public_position: null }],
    });
    expect((await teammate.list('open')).conversations).not.toContainEqual(
      expect.objectContaining({ id }),
    );
    expect((await teammate.list('snoozed')).conversations).toMatchObject([{ id }]);
    expect((await visitor.list()).conversations).toMatchObject([{ state: 'open' }]);

    const socket = await teammate.connect();
    const opened = nextEvent<ConsoleThread>(socket, 'conversation_changed');
    await clock.advance(hourMs - 1_000);
    expect((await teammate.thread(id)).conversation.state).toBe('snoozed');
    await clock.advance(2_000);
    expect(await opened).toMatchObject({
      conversation: { id, state: 'open', snoozed_until: null },
      parts: [{ kind: 'unsnooze', author: { kind: 'bot', name: 'Operator' } }],
    });
    expect((await visitor.list()).feed_number).toBe(1);
    expect((await teammate.list('open')).conversations[0]).toMatchObject({ id });
    expect(await listTimers(id)).toEqual([]);
    socket.disconnect();
  });

  test('T2 another time moves the snooze; the same one changes nothing', async () => {
    const visitor = await createVisitor(server);
    const { id } = (await visitor.start('Hello')).conversation;
    const [sooner, later] = [clock.nowMs() + hourMs, clock.nowMs() + 2 * hourMs];
    await teammate.snooze(id, sooner);
    const again = await teammate.snooze(id, later);
    expect(again).toMatchObject({ conversation: { snoozed_until: later } });
    expect(await teammate.snooze(id, later)).toEqual({ ...again, parts: [] });
    expect(await listTimers(id)).toEqual([later]);
    await teammate.snooze(id);
    expect(await listTimers(id)).toEqual([]);
    expect((await teammate.thread(id)).conversation).toMatchObject({
      state: 'snoozed',
      snoozed_until: null,
    });
  });

  test('T2 what makes a snooze pointless takes its time away', async () => {
    const visitor = await createVisitor(server);
    const { id } = (await visitor.start('Hello')).conversation;
    for (const [end, state] of [
      [() => visitor.reply(id, 'And'), 'open'],
      [() => teammate.reply(id, 'Yes?'), 'open'],
      [() => teammate.setState(id, 'closed'), 'closed'],
      [() => teammate.setState(id, 'open'), 'open'],
    ] as const) {
      await teammate.snooze(id, clock.nowMs() + hourMs);
      expect(await listTimers(id)).toHaveLength(1);
      await end();
      expect(await listTimers(id)).toEqual([]);
      expect((await teammate.thread(id)).conversation).toMatchObject({
        state,
        snoozed_until: null,
      });
    }
    await teammate.note(id, 'Still');
    await teammate.snooze(id, clock.nowMs() + hourMs);
    await teammate.note(id, 'asleep');
    expect((await teammate.thread(id)).conversation.state).toBe('snoozed');
  });

  test('T2 a teammate ends a snooze, and the person notices nothing', async () => {
    const visitor = await createVisitor(server);
    const { id } = (await visitor.start('Hello')).conversation;
    const before = await visitor.list();
    await teammate.snooze(id);
    expect(await teammate.setState(id, 'open')).toMatchObject({
      conversation: { state: 'open' },
      parts: [{ kind: 'unsnooze', public_position: null, author: { kind: 'teammate' } }],
    });
    expect(await visitor.list()).toEqual(before);
  });

  test('a snooze that ends while the server is down ends when it is back', async () => {
    const visitor = await createVisitor(server);
    const { id } = (await visitor.start('Hello')).conversation;
    await teammate.snooze(id, clock.nowMs() + hourMs);
    await server.stop();
    clock.jump(2 * hourMs);
    await server.start();
    await expect.poll(async () => (await teammate.thread(id)).conversation.state).toBe('open');
  });
});
