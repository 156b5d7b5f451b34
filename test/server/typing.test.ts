import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ConsoleTyping, ConversationViewers } from '../../src/contract/console/down.ts';
import type { TeammateTyping } from '../../src/contract/messenger/down.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { nextEvent } from '../kit/sockets.ts';
import { createTeammate } from '../kit/teammate.ts';
import { createVisitor } from '../kit/visitor.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.destroy());

test('T2 teammates hear that a person writes, and the person that a teammate does', async () => {
  const visitor = await createVisitor(server);
  const { id } = (await visitor.start('Hello')).conversation;
  const teammate = await createTeammate(server);
  const [console, widget] = [await teammate.connect(), await visitor.connect()];

  const personTypes = nextEvent<ConsoleTyping>(console, 'typing');
  expect((await visitor.post('conversations/typing', { conversation_id: id })).status).toBe(200);
  expect(await personTypes).toMatchObject({ conversation_id: id, author: { kind: 'contact' } });

  const teammateTypes = nextEvent<TeammateTyping>(widget, 'teammate_typing');
  console.emit('typing', { conversation_id: id });
  expect(await teammateTypes).toMatchObject({ conversation_id: id, teammate: { name: 'Owner' } });
  console.disconnect();
  widget.disconnect();
});

test('T2 teammates see who else looks at a conversation, until they leave', async () => {
  const visitor = await createVisitor(server);
  const { id } = (await visitor.start('Hello')).conversation;
  const teammate = await createTeammate(server);
  const [one, other] = [await teammate.connect(), await teammate.connect()];
  const come = nextEvent<ConversationViewers>(other, 'viewers_changed');
  one.emit('viewing', { conversation_id: id });
  const { conversation_id, teammate_ids } = await come;
  expect([conversation_id, teammate_ids.length]).toEqual([id, 1]);
  const gone = nextEvent<ConversationViewers>(other, 'viewers_changed');
  one.disconnect();
  expect(await gone).toEqual({ conversation_id: id, teammate_ids: [] });
  other.disconnect();
});

test('nobody says that somebody else is writing', async () => {
  const [ada, liam] = [await createVisitor(server), await createVisitor(server)];
  const { id } = (await ada.start('Hello')).conversation;
  const answer = await liam.post('conversations/typing', { conversation_id: id });
  expect(answer).toMatchObject({ status: 404, body: { error: { kind: 'conversation_unknown' } } });
});
