import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SavedReply } from '../../src/contract/console/saved-replies.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import { databaseKinds } from '../kit/databases.ts';
import { refusalOf, watchRefusals } from '../kit/refusal.ts';
import { succeed } from '../kit/http.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { nextEvent } from '../kit/sockets.ts';
import { createTeammate, Teammate } from '../kit/teammate.ts';

const unknownId = '0'.repeat(24);

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

  const save = async (title: string, text: string) =>
    succeed(await teammate.request<SavedReply>('POST', 'saved-replies', { title, text }));

  test('T2 a saved reply is kept as it was typed, changed and removed, and every console hears of it', async () => {
    const socket = await teammate.connect();
    const text = 'Hello {name},\n\n  we are on it. ';
    let changed = nextEvent(socket, 'directory_changed');
    const saved = await save(' On it ', text);
    expect(saved).toEqual({ id: expect.stringMatching(/^[0-9a-f]{24}$/), title: 'On it', text });
    await changed;
    expect((await teammate.directory()).saved_replies).toEqual([saved]);

    changed = nextEvent(socket, 'directory_changed');
    const edited = { title: 'Working on it', text: 'Soon.' };
    const path = `saved-replies/${saved.id}`;
    expect((await teammate.request('PUT', path, edited)).body).toEqual({ id: saved.id, ...edited });
    await changed;
    expect((await teammate.directory()).saved_replies).toEqual([{ id: saved.id, ...edited }]);

    changed = nextEvent(socket, 'directory_changed');
    expect((await teammate.request('DELETE', path)).body).toEqual({});
    await changed;
    expect((await teammate.directory()).saved_replies).toEqual([]);
    socket.disconnect();
  });

  test('they come in the order of their titles, whatever their case', async () => {
    for (const title of ['beta', 'Alpha', 'Édith', 'zulu', 'Gamma']) await save(title, 'Text');
    const titles = (await teammate.directory()).saved_replies.map(({ title }) => title);
    expect(titles).toEqual(['Alpha', 'beta', 'Édith', 'Gamma', 'zulu']);
  });

  test.each<[string, object, string]>([
    ['no title', { title: undefined }, 'title'],
    ['an empty title', { title: '' }, 'title'],
    ['a title of spaces', { title: '  ' }, 'title'],
    ['a title that is too long', { title: 'x'.repeat(121) }, 'title'],
    ['a title that no database can keep', { title: 'a\u0000' }, 'title'],
    ['no text', { text: undefined }, 'text'],
    ['a text of spaces', { text: ' \n ' }, 'text'],
    ['a text that is too long', { text: 'x'.repeat(10_001) }, 'text'],
    ['an id of its own', { id: unknownId }, 'id'],
  ])('one with %s is refused, new or changed', async (_what, change, field) => {
    const { id } = await save('Title', 'Text');
    const refused = await watchRefusals(database);
    const body = { title: 'Title', text: 'Other', ...change };
    for (const [method, path] of [
      ['POST', 'saved-replies'],
      ['PUT', `saved-replies/${id}`],
    ] as const) {
      expect(await refused(teammate.request(method, path, body))).toEqual({
        status: 400,
        kind: 'invalid',
        field,
      });
    }
  });

  test('one that is not there cannot be changed or removed, twice removed is unknown', async () => {
    const { id } = await save('Title', 'Text');
    await teammate.request('DELETE', `saved-replies/${id}`);
    const refused = await watchRefusals(database);
    for (const unknown of [id, unknownId]) {
      const wanted = { status: 404, kind: 'saved_reply_unknown', field: 'saved_reply_id' };
      const path = `saved-replies/${unknown}`;
      const body = { title: 'Title', text: 'Text' };
      expect(await refused(teammate.request('PUT', path, body))).toEqual(wanted);
      expect(await refused(teammate.request('DELETE', path))).toEqual(wanted);
    }
    expect(refusalOf(await teammate.request('DELETE', 'saved-replies/x'))).toMatchObject({
      kind: 'invalid',
      field: 'saved_reply_id',
    });
  });

  test('strangers are told to sign in', async () => {
    const stranger = new Teammate(server);
    const wanted = { status: 401, kind: 'sign_in_required' };
    for (const [method, path] of [
      ['GET', 'directory'],
      ['PATCH', 'me'],
      ['POST', 'saved-replies'],
      ['PUT', `saved-replies/${unknownId}`],
      ['DELETE', `saved-replies/${unknownId}`],
    ] as const) {
      const body = method === 'GET' || method === 'DELETE' ? undefined : {};
      expect(refusalOf(await stranger.request(method, path, body))).toEqual(wanted);
    }
  });
});
