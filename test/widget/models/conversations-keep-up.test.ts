import { firstWords } from '../../kit/first-words.ts';
import { expect, test } from 'vitest';
import { ConversationsModel } from '../../../src/widget/models/conversations-model.ts';
import { createGate, FakeServer, settle, unreachable } from '../fake-server.ts';
import { createConversation, idOf, paragraph } from '../makers.ts';

const id = idOf(1);

/** A model that hears the server's feed. */
function listen(server: FakeServer): ConversationsModel {
  const model = new ConversationsModel(server);
  server.open((event) => event.kind === 'changed' && model.apply(event.change));
  return model;
}
function textsIn(model: ConversationsModel): unknown[] {
  return model.threads.value.get(id)?.parts.map((part) => firstWords(part.blocks)) ?? [];
}

test('the list is loading, then it is there', async () => {
  const server = new FakeServer();
  server.seed(id, 'Hello');
  const model = listen(server);
  expect(model.list.value).toBe('loading');
  await model.refresh();
  expect(model.list.value).toBe('ready');
  expect(model.ordered.value.map((conversation) => conversation.id)).toEqual([id]);
  expect(model.unreadCount.value).toBe(1);
});

test('a list that cannot be had failed, until it can', async () => {
  const server = new FakeServer();
  const model = listen(server);
  server.up = unreachable;
  await model.refresh();
  expect(model.list.value).toBe('failed');
  server.up = () => {};
  await model.refresh();
  expect(model.list.value).toBe('ready');
});

test('a list that was there stays there when the next cannot be had', async () => {
  const server = new FakeServer();
  server.seed(id, 'Hello');
  const model = listen(server);
  await model.refresh();
  server.up = unreachable;
  await model.refresh();
  expect(model.list.value).toBe('ready');
  expect(model.ordered.value).toHaveLength(1);
});

test('what the server says in sequence is taken in without asking', async () => {
  const server = new FakeServer();
  server.seed(id, '> Hi');
  const model = listen(server);
  await model.refresh();
  await model.readThread(id);
  server.teammateWrites(id, 'Hello');
  server.teammateWrites(id, 'How are you?');
  await settle();
  expect(textsIn(model)).toEqual(['Hi', 'Hello', 'How are you?']);
  expect(server.callsOf('listConversations')).toHaveLength(1);
});

test('the same event twice is one', async () => {
  const server = new FakeServer();
  server.seed(id, '> Hi');
  const model = listen(server);
  await model.refresh();
  await model.readThread(id);
  server.teammateWrites(id, 'Hello');
  const change = { feed_number: 1, conversation: server.view(id), parts: [] };
  model.apply(change);
  model.apply(change);
  await settle();
  expect(textsIn(model)).toEqual(['Hi', 'Hello']);
  expect(server.callsOf('listConversations')).toHaveLength(1);
});

test('S4 a number that is missing makes it ask for the list, and for what the thread has missed', async () => {
  const server = new FakeServer();
  server.seed(id, '> Hi');
  const model = listen(server);
  await model.refresh();
  await model.readThread(id);
  server.unheard(() => server.teammateWrites(id, 'Not heard'));
  server.teammateWrites(id, 'Heard');
  await settle();
  expect(textsIn(model)).toEqual(['Hi', 'Not heard', 'Heard']);
  expect(server.callsOf('listConversations')).toHaveLength(2);
  server.teammateWrites(id, 'In step again');
  await settle();
  expect(server.callsOf('listConversations')).toHaveLength(2);
});

test('S4 where the list could not be had, the next event makes it ask again', async () => {
  const server = new FakeServer();
  server.seed(id, '> Hi');
  const model = listen(server);
  await model.refresh();
  await model.readThread(id);
  server.unheard(() => server.teammateWrites(id, 'Not heard'));
  server.up = unreachable;
  server.teammateWrites(id, 'Heard');
  await settle();
  server.up = () => {};
  server.teammateWrites(id, 'Heard too');
  await settle();
  expect(textsIn(model)).toEqual(['Hi', 'Not heard', 'Heard', 'Heard too']);
});

test('S4 where a thread could not be read, the next event makes it read again', async () => {
  const server = new FakeServer();
  server.seed(id, '> Hi');
  const model = listen(server);
  await model.refresh();
  await model.readThread(id);
  server.unheard(() => server.teammateWrites(id, 'Not heard'));
  server.up = ({ method }) => method === 'readThread' && unreachable();
  server.teammateWrites(id, 'Heard');
  await settle();
  server.up = () => {};
  server.teammateWrites(id, 'Heard too');
  await settle();
  expect(textsIn(model)).toEqual(['Hi', 'Not heard', 'Heard', 'Heard too']);
});

/** A thread with a message that was confirmed while the one before it was not heard. */
async function writeOffline(server: FakeServer): Promise<ConversationsModel> {
  server.seed(id, '> Hi');
  const model = new ConversationsModel(server);
  await model.refresh();
  await model.readThread(id);
  server.teammateWrites(id, 'Not heard');
  const { conversation, part } = await server.reply(id, {
    id: idOf(50),
    blocks: paragraph('Are you there?'),
  });
  model.written(conversation, part);
  return model;
}

test('S4 a message that is confirmed before an earlier one was heard leaves no hole in the thread', async () => {
  const model = await writeOffline(new FakeServer());
  await settle();
  expect(textsIn(model)).toEqual(['Hi', 'Not heard', 'Are you there?']);
});

test('S4 a hole that could not be filled at once is filled with the next list', async () => {
  const server = new FakeServer();
  server.down = ({ method }) =>
    method === 'readThread' && server.callsOf('readThread').length === 2 && unreachable();
  const model = await writeOffline(server);
  await settle();
  expect(textsIn(model)).toEqual(['Hi', 'Are you there?']);
  await model.refresh();
  expect(textsIn(model)).toEqual(['Hi', 'Not heard', 'Are you there?']);
});

test('only threads that are open are kept up', async () => {
  const server = new FakeServer();
  server.seed(id, '> Hi');
  const model = listen(server);
  await model.refresh();
  server.teammateWrites(id, 'Hello');
  await settle();
  expect(model.threads.value.has(id)).toBe(false);
  expect(server.callsOf('readThread')).toHaveLength(0);
  expect(model.unreadCount.value).toBe(1);
});

test('a thread that missed more than one answer bears begins anew from its end', async () => {
  const server = new FakeServer();
  server.pageSize = 3;
  server.seed(id, '> 1', '2');
  const model = listen(server);
  await model.refresh();
  await model.readThread(id);
  server.unheard(() => ['3', '4', '5', '6'].forEach((text) => server.teammateWrites(id, text)));
  await model.refresh();
  expect(textsIn(model)).toEqual(['4', '5', '6']);
  expect(model.threads.value.get(id)?.hasEarlier).toBe(true);
});

test('earlier parts are put before what is there', async () => {
  const server = new FakeServer();
  server.pageSize = 2;
  server.seed(id, '1', '2', '3', '4', '5');
  const model = listen(server);
  await model.readThread(id);
  expect(textsIn(model)).toEqual(['4', '5']);
  await model.readThread(id, 4);
  await model.readThread(id, 2);
  expect(textsIn(model)).toEqual(['1', '2', '3', '4', '5']);
  expect(model.threads.value.get(id)?.hasEarlier).toBe(false);
});

test('earlier parts of what is no longer on show are let go', async () => {
  const server = new FakeServer();
  server.pageSize = 2;
  server.seed(id, '1', '2', '3', '4');
  const model = listen(server);
  await model.readThread(id);
  const gate = createGate();
  server.down = gate.wait;
  const earlier = model.readThread(id, 3);
  await settle();
  server.down = () => {};
  server.unheard(() => ['5', '6', '7'].forEach((text) => server.teammateWrites(id, text)));
  await model.readThread(id);
  gate.open();
  await earlier;
  expect(textsIn(model)).toEqual(['6', '7']);
});

test('only the server’s word for it makes a conversation one that is not there', async () => {
  const server = new FakeServer();
  server.seed(id, 'Hello');
  const model = listen(server);
  expect(await model.readThread(id)).toBe(true);
  expect(await model.readThread(idOf(2))).toBe(false);
  server.up = unreachable;
  expect(await model.readThread(idOf(2))).toBe(true);
});

test('an answer that comes late overwrites nothing', async () => {
  const server = new FakeServer();
  server.seed(id, '> Hi');
  const model = listen(server);
  await model.refresh();
  const gate = createGate();
  server.down = gate.wait;
  const late = model.refresh();
  await settle();
  server.teammateWrites(id, 'Hello');
  gate.open();
  await late;
  expect(model.conversations.value.get(id)?.last_position).toBe(2);
});

test('V13 what was asked for one person is not shown to the next', async () => {
  const server = new FakeServer();
  server.seed(id, 'Hello');
  const model = listen(server);
  await model.refresh();
  const gate = createGate();
  server.down = gate.wait;
  const late = [model.refresh(), model.readThread(id), model.markRead(id)];
  await settle();
  model.forget();
  gate.open();
  await Promise.all(late);
  expect(model.list.value).toBe('loading');
  expect(model.conversations.value.size).toBe(0);
  expect(model.threads.value.size).toBe(0);
});

test('V13 a failure of the one before says nothing of the next person’s list', async () => {
  const server = new FakeServer();
  const model = listen(server);
  const gate = createGate();
  server.up = () => gate.wait().then(unreachable);
  const late = model.refresh();
  model.forget();
  gate.open();
  await late;
  expect(model.list.value).toBe('loading');
});

test('after another person has come, the feed is counted anew', async () => {
  const server = new FakeServer();
  server.feedNumber = 40;
  server.seed(id, 'Hello');
  const model = listen(server);
  await model.refresh();
  model.forget();
  model.apply({ feed_number: 3, conversation: createConversation(), parts: [] });
  await settle();
  expect(server.callsOf('listConversations')).toHaveLength(2);
});
