import { everyConfig } from '../fake-bridge.ts';
import { expect, onTestFinished, test } from 'vitest';
import { must } from '../../../src/base/must.ts';
import { createMessengerContext } from '../../../src/widget/create-messenger-context.ts';
import { en } from '../../../src/widget/texts/en.ts';
import { createFakeBridge } from '../fake-bridge.ts';
import { createFakeEnvironment, createFakeKeeping } from '../fake-browser.ts';
import { noBots } from '../no-bots.ts';
import { noNotices } from '../no-notices.ts';
import { noFiles } from '../no-files.ts';
import { createGate, FakeServer, settle } from '../fake-server.ts';
import { paragraph } from '../makers.ts';

function createScene() {
  const server = new FakeServer();
  const context = createMessengerContext({
    bridge: createFakeBridge(server),
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
  /** Where the visitor is, as a conversation. */
  const here = () => {
    const view = context.surface.view.value;
    return must(view.name === 'conversation' ? view : undefined, 'a conversation');
  };
  return { server, context, here };
}

test('S4 beginning anew without having sent goes on with the draft', () => {
  const { context, here } = createScene();
  context.startConversation();
  const { conversationId } = here();
  context.composer.write(conversationId, 'Half a thou');
  context.surface.back();
  context.startConversation();
  expect(here().conversationId).toBe(conversationId);
});

test('while the first message is on its way, beginning anew is another conversation', async () => {
  const { server, context, here } = createScene();
  server.up = createGate().wait;
  context.startConversation();
  const { conversationId } = here();
  context.outgoing.send(conversationId, paragraph('Hi'));
  await settle();
  context.startConversation();
  expect(here().conversationId).not.toBe(conversationId);
});

test('after the first message, beginning anew is another conversation', async () => {
  const { context, here } = createScene();
  context.startConversation();
  const { conversationId } = here();
  context.outgoing.send(conversationId, paragraph('Hi'));
  await settle();
  context.startConversation();
  expect(here().conversationId).not.toBe(conversationId);
});

test('once it has begun it is a conversation like any other, also for the next page', async () => {
  const { context, here } = createScene();
  context.startConversation();
  const { conversationId, isNew } = here();
  expect(isNew).toBe(true);
  context.outgoing.send(conversationId, paragraph('Hi'));
  await settle();
  expect(here()).toEqual({ name: 'conversation', conversationId });
});

test('what was begun in this page is not asked for', async () => {
  const { server, context, here } = createScene();
  context.startConversation();
  context.outgoing.send(here().conversationId, paragraph('Hi'));
  await settle();
  expect(server.callsOf('readThread')).toEqual([]);
  expect(context.conversations.threads.value.get(here().conversationId)?.parts).toHaveLength(1);
});
