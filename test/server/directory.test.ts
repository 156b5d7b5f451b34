import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConsoleSession } from '../../src/contract/console/session.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import { databaseKinds } from '../kit/databases.ts';
import { succeed } from '../kit/http.ts';
import { watchRefusals } from '../kit/refusal.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';
import { nextEvent } from '../kit/sockets.ts';
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

  test('the directory of a new workspace has its owner and nothing else', async () => {
    expect(await teammate.directory()).toEqual({
      teammates: [
        {
          id: expect.stringMatching(/^[0-9a-f]{24}$/),
          name: 'Owner',
          email: owner.email,
          role: 'owner',
          is_away: false,
          is_removed: false,
          wants_mail: true,
          avatar_id: null,
        },
      ],
      teams: [],
      tags: [],
      saved_replies: [],
    });
  });

  test('T1 teammates say that they are away and back, and every console hears of it', async () => {
    const socket = await teammate.connect();
    for (const is_away of [true, false]) {
      const changed = nextEvent(socket, 'directory_changed');
      const answer = await teammate.request('PATCH', 'me', { is_away });
      expect(answer.body).toMatchObject({ email: owner.email, is_away });
      await changed;
      expect((await teammate.directory()).teammates).toMatchObject([{ is_away }]);
      const session = await teammate.request<ConsoleSession>('GET', 'session');
      expect(session.body.teammate).toMatchObject({ is_away });
    }
    socket.disconnect();
  });

  test('a name is changed everywhere it stands, and what is left out stays', async () => {
    const { conversation } = await (await createVisitor(server)).start('Hello');
    await teammate.reply(conversation.id, 'Hi');
    await teammate.request('PATCH', 'me', { is_away: true });
    const answer = await teammate.request('PATCH', 'me', { name: ' Noor Haddad ' });
    expect(succeed(answer)).toMatchObject({ name: 'Noor Haddad', is_away: true });
    const { parts } = await teammate.thread(conversation.id);
    expect(parts.at(-1)?.author).toMatchObject({ kind: 'teammate', name: 'Noor Haddad' });
    expect(succeed(await teammate.request('PATCH', 'me', {}))).toEqual(answer.body);
  });

  test.each<[string, object, string]>([
    ['an empty name', { name: '' }, 'name'],
    ['a name of spaces', { name: ' \t' }, 'name'],
    ['a name that is too long', { name: 'x'.repeat(81) }, 'name'],
    ['a name that no database can keep', { name: 'a\u0000' }, 'name'],
    ['something else than away or not', { is_away: 'yes' }, 'is_away'],
    ['another role', { role: 'owner' }, 'role'],
  ])('about oneself, %s is refused', async (_what, body, field) => {
    const refused = await watchRefusals(database);
    expect(await refused(teammate.request('PATCH', 'me', body))).toEqual({
      status: 400,
      kind: 'invalid',
      field,
    });
  });
});
