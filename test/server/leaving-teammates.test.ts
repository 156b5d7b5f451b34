import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Assignee } from '../../src/contract/assignee.ts';
import type { Team } from '../../src/contract/console/teams.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import { databaseKinds } from '../kit/databases.ts';
import { eventually } from '../kit/eventually.ts';
import { errorOf, succeed } from '../kit/http.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { allEvents, nextEvent } from '../kit/sockets.ts';
import { createTeammate, joinAs, Teammate, teammatePassword } from '../kit/teammate.ts';
import { onePixel, uploadAtDesk } from '../kit/uploads.ts';
import { createVisitor } from '../kit/visitor.ts';

/** The hand-over waits for the timer loop, which looks once a second, and for its turn on a busy machine. */
const aWhileMs = 15_000;

describe.each(databaseKinds)('on %s', { timeout: 30_000 }, (kind) => {
  let server: TestServer;
  let database: Database;
  let owner: Teammate;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    database = server.openDatabase();
    owner = await createTeammate(server);
  });
  afterAll(async () => {
    await database.close();
    await server.destroy();
  });

  const remove = async (leaver: Teammate, heir?: Teammate) => {
    const query = heir === undefined ? '' : `?reassign_to=${heir.id}`;
    succeed(await owner.request('DELETE', `teammates/${leaver.id}${query}`));
  };
  const start = async (assignee: Assignee) => {
    const { conversation } = await (await createVisitor(server)).start('Hello');
    await owner.assign(conversation.id, assignee);
    return conversation.id;
  };
  const of = ({ id }: Teammate | Team, what: 'teammate' | 'team' = 'teammate'): Assignee => ({
    kind: what,
    id,
  });
  const createTeam = async (name: string, members: Teammate[], distribution = 'manual') => {
    const body = { name, distribution, teammate_ids: members.map(({ id }) => id) };
    return succeed(await owner.request<Team>('POST', 'teams', body));
  };
  const conversation = async (id: string) => (await owner.thread(id)).conversation;
  const unfinishedOf = async ({ id }: Teammate) =>
    database.db
      .selectFrom('conversations')
      .select('id')
      .where('teammate_assignee_id', '=', id)
      .where('state', '!=', 'closed')
      .execute();
  const timers = () =>
    database.db
      .selectFrom('timers')
      .select('kind')
      .where('kind', 'in', ['hand_over', 'take_off_team'])
      .execute();
  const allPassedOn = () => eventually(async () => (await timers()).length === 0, aWhileMs);

  test('T1 whoever is removed is signed out everywhere and cannot sign in, and their name stays in what they wrote', async () => {
    const email = 'tess@example.com';
    const tess = await joinAs(server, owner, email, { name: 'Tess' });
    const tabs = [await tess.connect(), await tess.connect()];
    const { conversation: talk } = await (await createVisitor(server)).start('Hello');
    await tess.reply(talk.id, 'Hi');
    const told = tabs.map((tab) => nextEvent(tab, 'session_ended'));
    const desk = await owner.connect();
    const changed = nextEvent(desk, 'directory_changed');
    await remove(tess);
    await Promise.all([...told, changed]);
    desk.disconnect();
    await eventually(() => tabs.every((tab) => tab.disconnected));
    expect(errorOf(await tess.request('GET', 'session')).kind).toBe('sign_in_required');
    await expect(tess.connect()).rejects.toThrow('sign_in_required');

    const signIn = (password: string) =>
      new Teammate(server).request('POST', 'session', { email, password });
    const [right, wrong] = [await signIn(teammatePassword), await signIn('wrong')].map(errorOf);
    expect(right).toMatchObject({ kind: 'credentials_wrong' });
    expect({ ...right, request_id: '' }).toEqual({ ...wrong, request_id: '' });

    expect((await owner.thread(talk.id)).parts.at(-1)?.author).toMatchObject({ name: 'Tess' });
    const { teammates } = await owner.directory();
    expect(teammates).toContainEqual(expect.objectContaining({ id: tess.id, is_removed: true }));
    await allPassedOn();
  });

  test('T1 what they had open or snoozed goes to the one who takes over, told in the thread, and is not read by it', async () => {
    const tess = await joinAs(server, owner, 'open@example.com');
    const heir = await joinAs(server, owner, 'heir@example.com');
    const [open, snoozed, closed] = [
      await start(of(tess)),
      await start(of(tess)),
      await start(of(tess)),
    ];
    await owner.snooze(snoozed);
    await owner.setState(closed, 'closed');
    const before = await conversation(open);
    const desk = await heir.connect();
    const heard = allEvents<{ conversation: { id: string } }>(desk, 'conversation_changed');

    await remove(tess, heir);
    await allPassedOn();
    for (const id of [open, snoozed]) {
      const thread = await owner.thread(id);
      expect(thread.conversation.teammate_assignee_id).toBe(heir.id);
      expect(thread.parts.at(-1)).toMatchObject({
        kind: 'assignment',
        author: { kind: 'teammate', id: owner.id },
        assignee: { kind: 'teammate', id: heir.id },
      });
    }
    await eventually(() =>
      [open, snoozed].every((id) => heard.some((event) => event.conversation.id === id)),
    );
    expect((await conversation(open)).teammate_read_position).toBe(before.teammate_read_position);
    expect((await conversation(snoozed)).state).toBe('snoozed');
    expect((await conversation(closed)).teammate_assignee_id).toBe(tess.id);
    desk.disconnect();
  });

  test('with nobody to take over, it is its team’s, or nobody’s', async () => {
    const tess = await joinAs(server, owner, 'nobody@example.com');
    const team = await createTeam('Support', [tess, owner]);
    const alone = await start(of(tess));
    const shared = await start(of(team, 'team'));
    await owner.assign(shared, of(tess));
    await remove(tess);
    await allPassedOn();
    expect(await conversation(alone)).toMatchObject({
      teammate_assignee_id: null,
      team_assignee_id: null,
    });
    expect(await conversation(shared)).toMatchObject({
      teammate_assignee_id: null,
      team_assignee_id: team.id,
    });
    expect((await owner.thread(alone)).parts.at(-1)?.assignee).toEqual({ kind: 'nobody' });
    expect((await owner.thread(shared)).parts.at(-1)?.assignee).toEqual(of(team, 'team'));
    const { teams } = await owner.directory();
    expect(teams.find(({ id }) => id === team.id)?.teammate_ids).toEqual([owner.id]);
  });

  test('a closed conversation of somebody who has left is nobody’s when the person writes again', async () => {
    const tess = await joinAs(server, owner, 'closed@example.com');
    const visitor = await createVisitor(server);
    const { id } = (await visitor.start('Hello')).conversation;
    await owner.assign(id, of(tess));
    await owner.setState(id, 'closed');
    await remove(tess);
    expect((await conversation(id)).teammate_assignee_id).toBe(tess.id);
    await visitor.reply(id, 'Are you there?');
    expect(await conversation(id)).toMatchObject({ state: 'open', teammate_assignee_id: null });
    await allPassedOn();
  });

  test('nothing can be assigned to them, also while they leave: by hand or by a team', async () => {
    const tess = await joinAs(server, owner, 'race@example.com');
    const team = await createTeam('Race', [tess, owner], 'round_robin');
    const ids = await Promise.all(
      Array.from({ length: 16 }, async () => {
        const { conversation: some } = await (await createVisitor(server)).start('Hello');
        return some.id;
      }),
    );
    const assigning = ids.map((id, index) => {
      const assignee = index % 2 === 0 ? of(tess) : of(team, 'team');
      return owner.request('PUT', `conversations/${id}/assignee`, { assignee });
    });
    const [, ...answers] = await Promise.all([remove(tess), ...assigning]);
    for (const answer of answers.filter(({ status }) => status !== 200)) {
      expect(errorOf(answer)).toMatchObject({ kind: 'teammate_unknown', field: 'assignee.id' });
    }
    await allPassedOn();
    expect(await unfinishedOf(tess)).toEqual([]);
    const late = await owner.request('PUT', `conversations/${ids[0]}/assignee`, {
      assignee: of(tess),
    });
    expect(errorOf(late)).toMatchObject({ kind: 'teammate_unknown', field: 'assignee.id' });
  });

  test('when the one who takes over has left as well, nothing stays with either', async () => {
    const [one, two] = [
      await joinAs(server, owner, 'one@example.com'),
      await joinAs(server, owner, 'two@example.com'),
    ];
    const ids = await Promise.all(Array.from({ length: 6 }, () => start(of(one))));
    await remove(one, two);
    await remove(two);
    await allPassedOn();
    const now = await Promise.all(ids.map(conversation));
    expect(now.map((some) => some.teammate_assignee_id)).toEqual(ids.map(() => null));
  });

  test('T1 whoever is invited again is who they were, with a new password and the invitation’s role', async () => {
    const email = 'again@example.com';
    const before = await joinAs(server, owner, email, { name: 'Tess', role: 'owner' });
    const { upload } = succeed(await uploadAtDesk(server, before, onePixel));
    succeed(await before.request('PATCH', 'me', { avatar_id: upload.upload_id }));
    await remove(before);
    await allPassedOn();
    const { secret } = await owner.invite(email);
    const after = new Teammate(server);
    await after.accept(secret, 'Tess again', 'another good password');
    expect(after.id).toBe(before.id);
    expect(await after.me()).toMatchObject({
      name: 'Tess again',
      role: 'teammate',
      is_away: false,
      is_removed: false,
      avatar_id: null,
    });
    const picture = await fetch(`${server.url}/widget/demo/pictures/${upload.upload_id}`);
    expect(picture.status).toBe(404);
    const old = { email, password: teammatePassword };
    const answer = await new Teammate(server).request('POST', 'session', old);
    expect(errorOf(answer).kind).toBe('credentials_wrong');
    expect(errorOf(await before.request('GET', 'session')).kind).toBe('sign_in_required');
    await owner.assign(await start(of(owner)), of(after));
  });

  test('T1 a team that is deleted is taken off its conversations, and consoles are told', async () => {
    const team = await createTeam('Gone', [owner]);
    const [open, closed] = [await start(of(team, 'team')), await start(of(team, 'team'))];
    await owner.assign(open, of(owner));
    await owner.setState(closed, 'closed');
    const desk = await owner.connect();
    const heard = allEvents<{ conversation: { id: string } }>(desk, 'conversation_changed');
    const changed = nextEvent(desk, 'directory_changed');
    succeed(await owner.request('DELETE', `teams/${team.id}`));
    await changed;
    expect((await owner.directory()).teams.map(({ id }) => id)).not.toContain(team.id);
    await allPassedOn();
    expect(await conversation(open)).toMatchObject({
      team_assignee_id: null,
      teammate_assignee_id: owner.id,
    });
    expect(await conversation(closed)).toMatchObject({ team_assignee_id: null, state: 'closed' });
    await eventually(() =>
      [open, closed].every((id) => heard.some((event) => event.conversation.id === id)),
    );
    desk.disconnect();
  });

  test('nothing can be assigned to a team while it is deleted', async () => {
    const team = await createTeam('Raced', [owner], 'balanced');
    const ids = await Promise.all(Array.from({ length: 8 }, () => start({ kind: 'nobody' })));
    const assigning = ids.map((id) =>
      owner.request('PUT', `conversations/${id}/assignee`, { assignee: of(team, 'team') }),
    );
    const [deleted, ...answers] = await Promise.all([
      owner.request('DELETE', `teams/${team.id}`),
      ...assigning,
    ]);
    succeed(deleted);
    for (const answer of answers.filter(({ status }) => status !== 200)) {
      expect(errorOf(answer)).toMatchObject({ kind: 'team_unknown', field: 'assignee.id' });
    }
    await allPassedOn();
    const now = await Promise.all(ids.map(conversation));
    expect(now.map((some) => some.team_assignee_id)).toEqual(ids.map(() => null));
  });
});

test.each(databaseKinds)(
  'what is not handed over yet when the server stops is handed over by the next, on %s',
  { timeout: 30_000 },
  async (kind) => {
    const server = await startTestServer({ database: kind });
    const database = server.openDatabase();
    const owner = await createTeammate(server);
    const tess = await joinAs(server, owner, 'tess@example.com');
    const heir = await joinAs(server, owner, 'heir@example.com');
    const visitor = await createVisitor(server);
    const count = 30;
    for (let started = 0; started < count; started += 1) {
      const { id } = (await visitor.start('Hello')).conversation;
      await owner.assign(id, { kind: 'teammate', id: tess.id });
    }
    succeed(await owner.request('DELETE', `teammates/${tess.id}?reassign_to=${heir.id}`));
    await server.stop();
    await server.start();

    // From behind: the connections that were kept alive to the server before are dead.
    const assignees = async () => {
      const { db } = database;
      const rows = await db.selectFrom('conversations').select('teammate_assignee_id').execute();
      return rows.map(({ teammate_assignee_id }) => teammate_assignee_id);
    };
    await eventually(async () => (await assignees()).every((id) => id === heir.id), aWhileMs);
    const parts = await database.db
      .selectFrom('parts')
      .select('id')
      .where('kind', '=', 'assignment')
      .execute();
    expect(parts).toHaveLength(2 * count);
    await database.close();
    await server.destroy();
  },
);
