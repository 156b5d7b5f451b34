import { expect, test } from 'vitest';
import { ConversationsModel } from '../../../src/widget/models/conversations-model.ts';
import { createGate, FakeServer, refusal, settle, unreachable } from '../fake-server.ts';
import { idOf } from '../makers.ts';

const id = idOf(1);

async function modelOf(server: FakeServer): Promise<ConversationsModel> {
  server.seed(id, '> Hi', 'Hello', 'How are you?');
  const model = new ConversationsModel(server);
  await model.refresh();
  return model;
}

test('S8 what is read counts as read at once, before the server has answered', async () => {
  const server = new FakeServer();
  const model = await modelOf(server);
  expect(model.unreadCount.value).toBe(2);
  const gate = createGate();
  server.up = gate.wait;
  const reading = model.markRead(id);
  expect(model.unreadCount.value).toBe(0);
  gate.open();
  await reading;
  expect(server.callsOf('markRead')).toMatchObject([{ position: 3 }]);
  expect(server.view(id).contact_read_position).toBe(3);
});

test('what was read already is not told again', async () => {
  const server = new FakeServer();
  const model = await modelOf(server);
  await model.markRead(id);
  await model.markRead(id);
  await model.markRead(idOf(2));
  await model.refresh();
  expect(server.callsOf('markRead')).toHaveLength(1);
});

test('a list from before it was read does not make it unread again', async () => {
  const server = new FakeServer();
  const model = await modelOf(server);
  const gate = createGate();
  server.up = (call) => call.method === 'markRead' && gate.wait();
  const reading = model.markRead(id);
  await model.refresh();
  expect(model.unreadCount.value).toBe(0);
  gate.open();
  await reading;
});

test('what the server could not be told is told after the next list', async () => {
  const server = new FakeServer();
  const model = await modelOf(server);
  server.up = unreachable;
  await model.markRead(id);
  expect(model.unreadCount.value).toBe(0);
  server.up = () => {};
  await model.refresh();
  await settle();
  expect(server.view(id).contact_read_position).toBe(3);
  await model.refresh();
  expect(server.callsOf('markRead')).toHaveLength(2);
});

test.each([
  { why: 'the server is away', up: unreachable },
  { why: 'the server refuses', up: () => Promise.reject(refusal('invalid')) },
])('it is tried once with each list, never in a loop, while $why', async ({ up }) => {
  const server = new FakeServer();
  const model = await modelOf(server);
  server.up = (call) => call.method === 'markRead' && up();
  await model.markRead(id);
  await model.refresh();
  await settle();
  await model.refresh();
  await settle();
  expect(server.callsOf('markRead')).toHaveLength(3);
});

test('with no list to be had, nothing is told', async () => {
  const server = new FakeServer();
  const model = await modelOf(server);
  server.up = unreachable;
  await model.markRead(id);
  await model.refresh();
  await model.refresh();
  await settle();
  expect(server.callsOf('markRead')).toHaveLength(1);
});

test('V13 what could not be told for one person is not told for the next', async () => {
  const server = new FakeServer();
  const model = await modelOf(server);
  server.up = unreachable;
  await model.markRead(id);
  model.forget();
  server.up = () => {};
  await model.refresh();
  await settle();
  expect(server.callsOf('markRead')).toHaveLength(1);
});

test('V13 what one person has just read is not told for the next', async () => {
  const server = new FakeServer();
  const model = await modelOf(server);
  const gate = createGate();
  server.up = (call) => call.method === 'markRead' && gate.wait().then(unreachable);
  const reading = model.markRead(id);
  model.forget();
  gate.open();
  await reading;
  server.up = () => {};
  await model.refresh();
  await settle();
  expect(server.callsOf('markRead')).toHaveLength(1);
});
