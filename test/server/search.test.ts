import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchAnswer } from '../../src/contract/console/search.ts';
import { databaseKinds } from '../kit/databases.ts';
import { succeed } from '../kit/http.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createVisitor, signed, Visitor } from '../kit/visitor.ts';

describe.each(databaseKinds)('searching, on %s', (kind) => {
  let server: TestServer;
  let teammate: Teammate;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    teammate = await createTeammate(server);
  });
  afterAll(() => server.destroy());

  async function find(question: string): Promise<SearchAnswer['results']> {
    const path = `search?q=${encodeURIComponent(question)}`;
    return succeed(await teammate.request<SearchAnswer>('GET', path)).results;
  }
  const idsOf = (results: SearchAnswer['results']) =>
    results.map(({ conversation }) => conversation.id);

  test('T2 a conversation is found by what was said, without case and accents, by the beginning of the last word', async () => {
    const visitor = await createVisitor(server);
    const { id } = (await visitor.start('The Crème brûlée arrived broken')).conversation;
    await visitor.reply(id, 'Please send another');
    expect(idsOf(await find('creme another'))).toEqual([id]);
    expect(idsOf(await find('BRULEE bro'))).toEqual([id]);
    expect(await find('brok creme')).toEqual([]);
    const [result] = await find('broken');
    expect(result?.excerpt).toBe('The Crème brûlée arrived broken');
  });

  test('T2 a note is found, and so is whom a conversation is with', async () => {
    const user = new Visitor(server);
    await user.ping(
      signed({ user_id: 'found-1', name: 'Zora Quill', email: 'zora@quill.example' }),
    );
    const { id } = (await user.start('Hello')).conversation;
    await teammate.note(id, 'Asks for a windsock');
    expect(idsOf(await find('windsock'))).toEqual([id]);
    expect(idsOf(await find('zora'))).toEqual([id]);
    expect(idsOf(await find('quill hello'))).toEqual([id]);
  });

  test('T2 what has no word in it finds nothing, and no question is refused', async () => {
    expect(await find('…')).toEqual([]);
    const answer = await teammate.request('GET', 'search?q=');
    expect(answer).toMatchObject({ status: 400, body: { error: { kind: 'invalid', field: 'q' } } });
  });
});
