import { expect, test } from 'vitest';
import type { ConversationChanged } from '../../../src/contract/messenger/down.ts';
import { ConnectionModel } from '../../../src/widget/models/connection-model.ts';
import type { Feed } from '../../../src/widget/session/types.ts';
import { createVirtualClock } from '../../kit/virtual-clock.ts';
import { createGate, FakeServer, unreachable } from '../fake-server.ts';
import { createConversation, idOf } from '../makers.ts';

function createScene(loadFeed?: () => Promise<Feed>, isAnswered = true) {
  const clock = createVirtualClock();
  const server = new FakeServer();
  const heard: (string | ConversationChanged)[] = [];
  const connection = new ConnectionModel(loadFeed ?? (async () => server), {
    clock,
    onRefused: async () => void heard.push('refused'),
    onConnected: () => heard.push('connected'),
    onChanged: (change) => heard.push(change),
    onTyping: ({ teammate }) => heard.push(`${teammate.name} types`),
    onEnded: () => heard.push('ended'),
    async ask() {
      heard.push('asked');
      return isAnswered;
    },
  });
  return { clock, server, heard, connection };
}

test('nobody has a line before it is wanted', () => {
  const { server, connection } = createScene();
  expect(connection.status.value).toBe('off');
  expect(server.listenerCount).toBe(0);
});

test('however often it is wanted, there is one', async () => {
  const { server, connection, heard } = createScene();
  await Promise.all([connection.connect(), connection.connect()]);
  await connection.connect();
  expect(server.listenerCount).toBe(1);
  expect(heard).toEqual(['connected']);
});

test('its state is told: connecting, online, offline, online again', async () => {
  const { server, connection, heard } = createScene();
  const connecting = connection.connect();
  expect(connection.status.value).toBe('connecting');
  await connecting;
  expect(connection.status.value).toBe('online');
  server.say({ kind: 'disconnected' });
  expect(connection.status.value).toBe('offline');
  await connection.connect();
  server.say({ kind: 'connected' });
  expect(connection.status.value).toBe('online');
  expect(heard).toEqual(['connected', 'connected']);
  expect(server.listenerCount).toBe(1);
});

test('what the server says is passed on', async () => {
  const { server, connection, heard } = createScene();
  await connection.connect();
  const change = { feed_number: 1, conversation: createConversation(), parts: [] };
  server.say({ kind: 'changed', change });
  server.teammateTypes(idOf(1));
  server.say({ kind: 'ended' });
  expect(heard).toEqual(['connected', change, 'Maya types', 'ended']);
});

test('after it was given up nothing is heard, and it can be had again', async () => {
  const { server, connection } = createScene();
  await connection.connect();
  connection.disconnect();
  connection.disconnect();
  expect(server.listenerCount).toBe(0);
  expect(connection.status.value).toBe('off');
  await connection.connect();
  expect(server.listenerCount).toBe(1);
});

test('where its code cannot be had, it is asked for again by itself', async () => {
  const server = new FakeServer();
  let isThere = false;
  const { clock, connection } = createScene(async () => (isThere ? server : unreachable()));
  await connection.connect();
  expect(connection.status.value).toBe('offline');
  isThere = true;
  await clock.advance(2_000);
  await expect.poll(() => connection.status.value).toBe('online');
});

test('a server that hangs up, or refuses, is asked again after the session is looked after', async () => {
  const { clock, server, connection, heard } = createScene();
  await connection.connect();
  server.say({ kind: 'refused' });
  expect(connection.status.value).toBe('offline');
  expect(server.listenerCount).toBe(0);
  await clock.advance(2_000);
  await expect.poll(() => connection.status.value).toBe('online');
  expect(heard).toEqual(['connected', 'refused', 'connected']);
});

test('V13 who has gone does not come back after a refusal', async () => {
  const { clock, server, connection } = createScene();
  await connection.connect();
  server.say({ kind: 'refused' });
  connection.disconnect();
  await clock.advance(60_000);
  expect(server.listenerCount).toBe(0);
  expect(connection.status.value).toBe('off');
});

test('a line that is given up while its code loads is not opened', async () => {
  const gate = createGate();
  const server = new FakeServer();
  const { connection } = createScene(() => gate.wait().then(() => server));
  const connecting = connection.connect();
  connection.disconnect();
  gate.open();
  await connecting;
  expect(server.listenerCount).toBe(0);
  expect(connection.status.value).toBe('off');
});

test('given up and wanted again while its code loads, there is one', async () => {
  const gate = createGate();
  let opened = 0;
  const feed: Feed = {
    open() {
      opened += 1;
      return () => {};
    },
  };
  const { connection } = createScene(() => gate.wait().then(() => feed));
  const first = connection.connect();
  connection.disconnect();
  const second = connection.connect();
  gate.open();
  await Promise.all([first, second]);
  expect(opened).toBe(1);
});

test('as long as there is no line the server is asked, and counts as there when it answers', async () => {
  const { clock, server, heard, connection } = createScene();
  await connection.connect();
  server.say({ kind: 'disconnected' });
  server.say({ kind: 'disconnected' });
  expect(connection.status.value).toBe('offline');
  await clock.advance(3_000);
  expect(connection.status.value).toBe('online');
  await clock.advance(12_000);
  server.say({ kind: 'disconnected' });
  expect(connection.status.value).toBe('online');
  expect(heard.filter((each) => each === 'asked').length).toBeGreaterThan(1);

  server.say({ kind: 'connected' });
  const before = heard.length;
  await clock.advance(60_000);
  expect(heard).toHaveLength(before);
});

test('one that does not answer either is away, and nobody asks who has gone', async () => {
  const { clock, heard, connection } = createScene(async () => unreachable(), false);
  await connection.connect();
  await clock.advance(30_000);
  expect(connection.status.value).toBe('offline');
  connection.disconnect();
  const before = heard.length;
  await clock.advance(60_000);
  expect(heard).toHaveLength(before);
  expect(connection.status.value).toBe('off');
});

test('a page that wakes asks what a silent line has not said, and knocks at once where there is none', async () => {
  const { server, heard, connection } = createScene();
  connection.wake();
  expect(heard).toEqual([]);
  await connection.connect();
  connection.wake();
  expect(heard).toEqual(['connected', 'connected']);
  server.say({ kind: 'disconnected' });
  connection.wake();
  await expect.poll(() => connection.status.value).toBe('online');
  expect(server.listenerCount).toBe(1);
});
