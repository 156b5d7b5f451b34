import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/server/storage/database/database.ts';
import { addColleague, addTeam } from '../kit/colleagues.ts';
import { databaseKinds } from '../kit/databases.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createVisitor } from '../kit/visitor.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  let database: Database;
  let teammate: Teammate;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    database = server.openDatabase();
    teammate = await createTeammate(server);
  });
  afterAll(async () => {
    await database.close();
    await server.destroy();
  });

  const start = async () => (await (await createVisitor(server)).start('Hello')).conversation.id;
  const team = (id: string) => ({ kind: 'team', id }) as const;
  const colleague = (more = {}) => addColleague(server, database, more);
  /** Gives a new conversation to a team. @returns who has it then */
  const give = async (teamId: string) =>
    (await teammate.assign(await start(), team(teamId))).conversation.teammate_assignee_id;

  test('T1 a conversation is given to a teammate, a team and nobody; each is an entry', async () => {
    const id = await start();
    const sales = await addTeam(database, 'manual', [teammate]);
    expect(await teammate.assign(id, team(sales))).toMatchObject({
      conversation: { team_assignee_id: sales, teammate_assignee_id: null },
      parts: [{ kind: 'assignment', assignee: team(sales), author: { kind: 'teammate' } }],
    });
    const me = { kind: 'teammate', id: teammate.id } as const;
    expect(await teammate.assign(id, me)).toMatchObject({
      conversation: { team_assignee_id: sales, teammate_assignee_id: teammate.id },
      parts: [{ kind: 'assignment', position: 3, public_position: null, assignee: me }],
    });
    const nobody = { kind: 'nobody' } as const;
    expect(await teammate.assign(id, nobody)).toMatchObject({
      conversation: { team_assignee_id: null, teammate_assignee_id: null },
      parts: [{ kind: 'assignment', assignee: nobody }],
    });
  });

  test('T1 whose it is already stays so, and nothing is written', async () => {
    const id = await start();
    const sales = await addTeam(database, 'round_robin', [teammate, await colleague()]);
    const { conversation } = await teammate.assign(id, team(sales));
    const assignee = conversation.teammate_assignee_id ?? '';
    for (const same of [team(sales), { kind: 'teammate', id: assignee } as const]) {
      expect(await teammate.assign(id, same)).toEqual({ conversation, parts: [] });
    }
    const other = await start();
    const before = await teammate.thread(other);
    expect(await teammate.assign(other, { kind: 'nobody' })).toEqual({ ...before, parts: [] });
  });

  test('T1 a round-robin team gives to each in turn, but not to who is away or gone', async () => {
    const [ada, ben, cleo] = [await colleague(), await colleague(), await colleague()];
    const [away, gone] = [await colleague({ is_away: 1 }), await colleague({ removed_at: 1 })];
    const id = await addTeam(database, 'round_robin', [cleo, gone, ada, away, ben]);
    const order = [ada.id, ben.id, cleo.id].toSorted();
    expect([await give(id), await give(id), await give(id), await give(id)]).toEqual([
      ...order,
      order[0],
    ]);
    await database.db
      .updateTable('teammates')
      .set({ is_away: 1 })
      .where('id', '=', ben.id)
      .execute();
    const [first, last] = [ada.id, cleo.id].toSorted();
    const rest = [await give(id), await give(id), await give(id)];
    expect(new Set(rest)).toEqual(new Set([first, last]));
    expect(rest[0]).toBe(rest[2]);
  });

  test('T1 a team in which nobody is there keeps the conversation', async () => {
    const id = await addTeam(database, 'round_robin', [await colleague({ is_away: 1 })]);
    const answer = await teammate.assign(await start(), team(id));
    expect(answer).toMatchObject({
      conversation: { team_assignee_id: id, teammate_assignee_id: null },
      parts: [{ assignee: team(id) }],
    });
    expect(answer.parts).toHaveLength(1);
  });

  test('T1 what a team gives on by itself is an entry of its own, by nobody in person', async () => {
    const ada = await colleague();
    const id = await addTeam(database, 'balanced', [ada]);
    expect(await teammate.assign(await start(), team(id))).toMatchObject({
      conversation: { team_assignee_id: id, teammate_assignee_id: ada.id },
      parts: [
        { position: 2, author: { kind: 'teammate' }, assignee: team(id) },
        { position: 3, author: { kind: 'bot' }, assignee: { kind: 'teammate', id: ada.id } },
      ],
    });
  });

  test('T1 a balanced team gives to whoever has the fewest open ones', async () => {
    const [ada, ben] = [await colleague(), await colleague()];
    const to = (person: Teammate) => ({ kind: 'teammate', id: person.id }) as const;
    const closed = await start();
    await teammate.assign(closed, to(ben));
    await teammate.setState(closed, 'closed');
    await teammate.assign(await start(), to(ada));
    await teammate.assign(await start(), to(ada));
    const id = await addTeam(database, 'balanced', [ada, ben]);
    expect([await give(id), await give(id)]).toEqual([ben.id, ben.id]);
    expect(new Set([await give(id), await give(id)])).toEqual(new Set([ada.id, ben.id]));
  });

  test('T1 conversations that come to a team at once take turns', async () => {
    const people = [await colleague(), await colleague(), await colleague()];
    const id = await addTeam(database, 'round_robin', people);
    const conversations = await Promise.all(Array.from({ length: 12 }, start));
    const answers = await Promise.all(
      conversations.map((conversation) => teammate.assign(conversation, team(id))),
    );
    const given = answers.map(({ conversation }) => conversation.teammate_assignee_id);
    for (const person of people) {
      expect(given.filter((each) => each === person.id)).toHaveLength(4);
    }
  });

  test('T2 lists are of mine, nobody’s, a teammate’s, a team’s and what comes first; and are counted', async () => {
    const ada = await colleague();
    const [mine, hers, theirs, nobodys] = [
      await start(),
      await start(),
      await start(),
      await start(),
    ];
    const id = await addTeam(database, 'manual', []);
    const before = await ada.counts();
    await teammate.assign(mine, { kind: 'teammate', id: teammate.id });
    await teammate.assign(hers, { kind: 'teammate', id: ada.id });
    await teammate.assign(theirs, team(id));
    await teammate.prioritise(hers, true);
    const among = new Set([mine, hers, theirs, nobodys]);
    const list = async (who: Teammate, filter: string) =>
      (await who.list('open', filter)).conversations
        .map((conversation) => conversation.id)
        .filter((each) => among.has(each));
    expect(await list(teammate, '&assignee=me')).toEqual([mine]);
    expect(await list(ada, '&assignee=me')).toEqual([hers]);
    expect(await list(teammate, `&assignee=${ada.id}`)).toEqual([hers]);
    expect(await list(teammate, `&assignee=${id}`)).toEqual([theirs]);
    expect(await list(teammate, '&assignee=nobody')).toEqual([nobodys]);
    expect(await list(teammate, '&priority=true')).toEqual([hers]);
    expect(await list(teammate, '&priority=false')).toEqual([theirs, mine, nobodys]);
    expect(await list(teammate, `&priority=true&assignee=${teammate.id}`)).toEqual([]);
    expect(await list(teammate, '')).toEqual([theirs, hers, mine, nobodys]);
    expect(await list(teammate, `&assignee=${'a'.repeat(24)}`)).toEqual([]);

    const { all, mine: own, unassigned, teams } = await ada.counts();
    expect([all - before.all, own - before.mine]).toEqual([0, 1]);
    expect(unassigned - before.unassigned).toBe(-3);
    expect(teams[id]).toBe(1);
  });
});
