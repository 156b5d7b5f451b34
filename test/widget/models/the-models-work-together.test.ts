import { everyConfig } from '../fake-bridge.ts';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Bridge } from '../../../src/widget/bridge.ts';
import { createMessengerContext } from '../../../src/widget/create-messenger-context.ts';
import { en } from '../../../src/widget/texts/en.ts';
import { createFakeBridge, createPingAnswer } from '../fake-bridge.ts';
import { createFakeEnvironment, createFakeKeeping } from '../fake-browser.ts';
import { noBots } from '../no-bots.ts';
import { noNotices } from '../no-notices.ts';
import { noFiles } from '../no-files.ts';
import { createGate, FakeServer, refusal, settle, unreachable } from '../fake-server.ts';
import { idOf, paragraph } from '../makers.ts';

const id = idOf(1);
const other = 'd'.repeat(24);
const person = createPingAnswer().contact;

function createScene(server = new FakeServer(), more: Partial<Bridge> = {}) {
  const bridge = createFakeBridge(server, more);
  const context = createMessengerContext({
    bridge,
    texts: en,
    config: everyConfig,
    environment: createFakeEnvironment(),
    keeping: createFakeKeeping(),
    loadFeed: async () => server,
    loadBots: noBots,
    loadNotices: noNotices,
    loadFiles: noFiles,
    loadExtras: noFiles,
    loadEmoji: noFiles,
  });
  onTestFinished(() => context.destroy());
  return { server, bridge, told: bridge.told, context };
}

test('S9 without a conversation there is no line', async () => {
  const { server, context } = createScene();
  await context.conversations.refresh();
  context.surface.open();
  context.startConversation();
  await settle();
  expect(server.listenerCount).toBe(0);
});

test('the first conversation is a reason to listen', async () => {
  const { server, context } = createScene();
  context.outgoing.send(id, paragraph('Hi'));
  await settle();
  expect(server.listenerCount).toBe(1);
});

test('V2 opening a new conversation asks nothing of the server', async () => {
  const { server, context } = createScene();
  context.startConversation();
  context.surface.open();
  await settle();
  expect(server.calls).toEqual([]);
  expect(context.surface.view.value).toMatchObject({ name: 'conversation', isNew: true });
});

test('a new conversation begins with the text that was given', () => {
  const { context } = createScene();
  context.startConversation('About my order');
  expect([...context.composer.drafts.value.values()]).toEqual(['About my order']);
});

test('S4 a new connection asks for what was missed and sends what waits', async () => {
  const server = new FakeServer();
  server.seed(id, '> Hi');
  const { context } = createScene(server);
  await context.conversations.refresh();
  await settle();
  server.say({ kind: 'disconnected' });
  server.up = unreachable;
  context.outgoing.send(id, paragraph('Are you there?'));
  await settle();
  expect(server.textsOf(id)).toEqual(['Hi']);
  server.up = () => {};
  server.unheard(() => server.teammateWrites(idOf(2), 'News'));
  server.say({ kind: 'connected' });
  await settle();
  expect(server.textsOf(id)).toEqual(['Hi', 'Are you there?']);
  expect(context.conversations.conversations.value.has(idOf(2))).toBe(true);
});

test('the loader is told what is unread, but only once it is known', async () => {
  const server = new FakeServer();
  server.seed(id, 'Hello');
  const { context, told } = createScene(server);
  expect(told.unreadCounts).toEqual([]);
  await context.conversations.refresh();
  expect(told.unreadCounts.at(-1)).toBe(1);
  context.surface.open({ name: 'conversation', conversationId: id });
  await settle();
  expect(told.unreadCounts.at(-1)).toBe(0);
});

test('the loader is told where the visitor is', () => {
  const { context, told } = createScene();
  context.surface.open({ name: 'messages' });
  expect(told.surfaces.at(-1)).toMatchObject({ isOpen: true, view: { name: 'messages' } });
});

test('a conversation that is gone leads home', async () => {
  const view = { name: 'conversation', conversationId: id } as const;
  const { context } = createScene(new FakeServer(), { surface: { isOpen: true, view } });
  await settle();
  expect(context.surface.view.value).toEqual({ name: 'home' });
});

test('a new one that was not begun yet stays open on the next page', async () => {
  const view = { name: 'conversation', conversationId: id, isNew: true } as const;
  const { context } = createScene(new FakeServer(), { surface: { isOpen: true, view } });
  await settle();
  expect(context.surface.view.value).toEqual(view);
});

test('a server that is away leads nobody home', async () => {
  const server = new FakeServer();
  server.up = unreachable;
  const view = { name: 'conversation', conversationId: id } as const;
  const { context } = createScene(server, { surface: { isOpen: true, view } });
  await settle();
  expect(context.surface.view.value).toEqual(view);
});

test('a late answer moves nobody who has gone on', async () => {
  const server = new FakeServer();
  const gate = createGate();
  server.up = () => gate.wait().then(() => Promise.reject(refusal('conversation_unknown')));
  const view = { name: 'conversation', conversationId: id } as const;
  const { context } = createScene(server, { surface: { isOpen: true, view } });
  context.surface.go({ name: 'messages' });
  gate.open();
  await settle();
  expect(context.surface.view.value).toEqual({ name: 'messages' });
});

test('V13 another person finds nothing of the one before', async () => {
  const server = new FakeServer();
  server.seed(id, '> Hi', 'Hello');
  const { context } = createScene(server);
  context.personIs(person);
  await context.conversations.refresh();
  context.surface.open({ name: 'conversation', conversationId: id });
  context.composer.write(id, 'A secret');
  await settle();
  server.up = createGate().wait;
  context.outgoing.send(id, paragraph('On its way'));
  const lists = server.callsOf('listConversations').length;
  context.personIs({ ...person, id: other });
  expect(context.conversations.conversations.value.size).toBe(0);
  expect(context.conversations.threads.value.size).toBe(0);
  expect(context.composer.drafts.value.size).toBe(0);
  expect(context.outgoing.outgoing.value).toEqual([]);
  expect(context.surface.view.value).toEqual({ name: 'home' });
  expect(server.listenerCount).toBe(0);
  await settle();
  expect(server.callsOf('listConversations')).toHaveLength(lists + 1);
});

test('V7 what an anonymous person was writing is the user’s whom they turn out to be', async () => {
  const server = new FakeServer();
  const { context } = createScene(server);
  context.personIs({ ...person, role: 'lead' });
  server.up = createGate().wait;
  context.outgoing.send(id, paragraph('On its way'));
  context.composer.write(id, 'A draft');
  context.personIs({ ...person, id: other, role: 'user' });
  expect(context.outgoing.outgoing.value.map(({ writer }) => writer?.id)).toEqual([other]);
  expect(context.composer.drafts.value.get(id)).toBe('A draft');
});

test('the same person again changes nothing', async () => {
  const server = new FakeServer();
  server.seed(id, 'Hello');
  const { context } = createScene(server);
  context.personIs(person);
  await context.conversations.refresh();
  context.personIs(person);
  expect(context.conversations.conversations.value.size).toBe(1);
  expect(server.callsOf('listConversations')).toHaveLength(1);
});

test('the end of the session is told to the loader', async () => {
  const server = new FakeServer();
  server.seed(id, 'Hello');
  const { context, told } = createScene(server);
  await context.conversations.refresh();
  await settle();
  server.say({ kind: 'ended' });
  expect(told.sessionEnds).toBe(1);
});

test('V13 when it is taken down it listens to nothing and sends nothing more; twice is harmless', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const server = new FakeServer();
  server.seed(id, 'Hello');
  const { context, told } = createScene(server);
  await context.conversations.refresh();
  await settle();
  server.up = unreachable;
  context.outgoing.send(id, paragraph('Hi'));
  await settle();
  const before = { calls: server.calls.length, surfaces: told.surfaces.length };
  context.destroy();
  context.destroy();
  context.surface.open();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.listenerCount).toBe(0);
  expect(server.calls).toHaveLength(before.calls);
  expect(told.surfaces).toHaveLength(before.surfaces);
});
