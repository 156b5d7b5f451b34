import { describe, expect, test } from 'vitest';
import { hashSecret } from '../../src/server/operations/hash-secret.ts';
import { extendSession } from '../../src/server/storage/sessions.ts';
import { databaseKinds } from '../kit/databases.ts';
import { startTestServer } from '../kit/server.ts';
import { allEvents, nextEvent } from '../kit/sockets.ts';
import { createTeammate } from '../kit/teammate.ts';
import { createServerClock } from '../kit/server-clock.ts';
import { createVisitor, signed } from '../kit/visitor.ts';

const minuteMs = 60 * 1000;
const dayMs = 24 * 60 * minuteMs;

describe.each(databaseKinds)('on %s', (kind) => {
  test('sessions that have expired are purged, a visitor’s after a week, a teammate’s after a month', async () => {
    const clock = createServerClock();
    const server = await startTestServer({ database: kind, overrides: { clock } });
    const database = server.openDatabase();
    const count = async (table: 'sessions' | 'teammate_sessions') =>
      (await database.db.selectFrom(table).select('token_hash').execute()).length;

    const visitor = await createVisitor(server);
    await createVisitor(server);
    await createTeammate(server);
    clock.jump(6 * dayMs);
    await visitor.ping();
    clock.jump(2 * dayMs);
    await clock.until(async () => (await count('sessions')) === 1);
    expect(await visitor.list()).toMatchObject({ conversations: [] });
    expect(await count('teammate_sessions')).toBe(1);

    clock.jump(23 * dayMs);
    await clock.until(async () => (await count('sessions')) === 0);
    await clock.until(async () => (await count('teammate_sessions')) === 0);
    await database.close();
    await server.destroy();
  });

  test('V1 a device renews an anonymous person for nine months after they were here, and no longer', async () => {
    const clock = createServerClock();
    const server = await startTestServer({ database: kind, overrides: { clock } });
    const visitor = await createVisitor(server);
    const { contact } = await visitor.ping();
    clock.jump(269 * dayMs);
    expect((await visitor.ping()).contact.id).toBe(contact.id);
    clock.jump(270 * dayMs);
    expect((await visitor.ping()).contact.id).not.toBe(contact.id);
    await server.destroy();
  });

  test('a user’s session is prolonged by their signature, and by nothing else', async () => {
    const clock = createServerClock();
    const server = await startTestServer({ database: kind, overrides: { clock } });
    const visitor = await createVisitor(server);
    const user = signed({ user_id: 'ada' });
    await visitor.ping(user);
    clock.jump(6 * dayMs);
    await visitor.ping(user);
    clock.jump(6 * dayMs);
    expect(await visitor.ping()).toMatchObject({ contact: { role: 'user' } });
    clock.jump(2 * dayMs);
    expect(await visitor.ping()).toMatchObject({ contact: { role: 'visitor' } });
    await server.destroy();
  });

  test('sockets do not outlive their sessions: a teammate is told, a widget asks who it is', async () => {
    const clock = createServerClock();
    const server = await startTestServer({ database: kind, overrides: { clock } });
    const widget = await (await createVisitor(server)).connect();
    const desk = await (await createTeammate(server)).connect();
    const heard = allEvents(widget, 'session_ended');
    const told = nextEvent(desk, 'session_ended');
    clock.jump(31 * dayMs);
    await clock.until(async () => widget.disconnected && desk.disconnected);
    await told;
    expect(heard).toEqual([]);
    await server.destroy();
  });

  test('a purge that fails is tried again a minute later', async () => {
    const clock = createServerClock();
    const environment = { FOYER_LOG_LEVEL: 'silent' };
    const server = await startTestServer({ database: kind, environment, overrides: { clock } });
    const database = server.openDatabase();
    const { schema } = database.db;
    const timers = () =>
      database.db
        .selectFrom('timers')
        .selectAll()
        .where('kind', '=', 'purge_expired_sessions')
        .execute();
    await createVisitor(server);
    const [before] = await timers();

    await schema.alterTable('teammate_sessions').renameTo('elsewhere').execute();
    clock.jump(8 * dayMs);
    await clock.until(async () => (await timers())[0]?.due_at !== before?.due_at);
    expect(await database.db.selectFrom('sessions').selectAll().execute()).toHaveLength(1);

    await schema.alterTable('elsewhere').renameTo('teammate_sessions').execute();
    clock.jump(61 * 1_000);
    const sessions = () => database.db.selectFrom('sessions').selectAll().execute();
    await clock.until(async () => (await sessions()).length === 0);
    await database.close();
    await server.destroy();
  });

  test('what is due later is due at the same time after a restart', async () => {
    const clock = createServerClock();
    const server = await startTestServer({ database: kind, overrides: { clock } });
    const database = server.openDatabase();
    const { ids } = await createVisitor(server);
    const hasSession = async () =>
      (await database.db.selectFrom('sessions').select('token_hash').execute()).length > 0;
    // The first purge is at the start, the next an hour later: the restart half way must not put it off.
    await extendSession(database.db, 'demo', hashSecret(ids.token), clock.nowMs() + 40 * minuteMs);
    await server.stop();
    clock.jump(30 * minuteMs);
    await server.start();
    clock.jump(29 * minuteMs);
    expect(await hasSession()).toBe(true);
    clock.jump(2 * minuteMs);
    await clock.until(async () => !(await hasSession()));
    await database.close();
    await server.destroy();
  });
});
