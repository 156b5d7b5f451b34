import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../kit/databases.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
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

  const change = (id: string, body: object) =>
    teammate.request<{ error?: { kind: string } }>('PUT', `conversations/${id}/state`, body);

  test.each(['snoozed', 'closed'])(
    'T2 what the person has written and the teammate has not seen is not %s with the rest',
    async (state) => {
      const visitor = await createVisitor(server);
      const { id } = (await visitor.start('Hello')).conversation;
      await teammate.note(id, 'Not now');
      await visitor.reply(id, 'It is on fire');
      const before = await teammate.thread(id);
      const refused = await change(id, { state, seen_position: 2 });
      expect([refused.status, refused.body.error?.kind]).toEqual([409, 'reply_unseen']);
      expect(await teammate.thread(id)).toEqual(before);
      expect((await change(id, { state, seen_position: 3 })).status).toBe(200);
      expect((await teammate.thread(id)).conversation.state).toBe(state);
    },
  );

  test('T2 what teammates write meanwhile, and opening, ask for nothing to be seen', async () => {
    const visitor = await createVisitor(server);
    const { id } = (await visitor.start('Hello')).conversation;
    await teammate.reply(id, 'Good morning');
    await teammate.note(id, 'A regular');
    expect((await change(id, { state: 'snoozed', seen_position: 1 })).status).toBe(200);
    expect((await change(id, { state: 'open', seen_position: 0 })).status).toBe(200);
    expect((await teammate.thread(id)).conversation.state).toBe('open');
  });
});
