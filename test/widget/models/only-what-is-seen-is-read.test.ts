import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { ConversationsModel } from '../../../src/widget/models/conversations-model.ts';
import { ReadingModel } from '../../../src/widget/models/reading-model.ts';
import { SurfaceModel } from '../../../src/widget/models/surface-model.ts';
import { FakeServer, settle } from '../fake-server.ts';
import { idOf } from '../makers.ts';

const id = idOf(1);

/** A visitor before an open messenger, at a conversation with something unread. */
async function createScene({ isVisible = true, isOpen = true, isLoaded = true } = {}) {
  const server = new FakeServer();
  server.seed(id, '> Hi', 'Hello');
  server.seed(idOf(2), 'Are you there?');
  const page = signal(isVisible);
  const listeners = new Set<() => void>();
  const sight = {
    isVisible: () => page.value,
    onVisibility(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const surface = new SurfaceModel({
    isOpen: false,
    view: { name: 'conversation', conversationId: id },
  });
  const conversations = new ConversationsModel(server);
  if (isOpen) surface.open();
  const reading = new ReadingModel(surface, conversations, sight);
  await conversations.refresh();
  if (isLoaded) await conversations.readThread(id);
  await settle();
  return {
    server,
    surface,
    conversations,
    reading,
    listeners,
    readings: () => server.callsOf('markRead').map((call) => call.conversationId),
    see(isSeen: boolean) {
      page.value = isSeen;
      for (const listener of listeners) listener();
    },
  };
}

test('what is on show is read, and nothing else', async () => {
  const { readings, conversations } = await createScene();
  expect(readings()).toEqual([id]);
  expect(conversations.unreadCount.value).toBe(1);
});

test('in a tab that is not in front nothing is read, until it is', async () => {
  const { readings, see } = await createScene({ isVisible: false });
  expect(readings()).toEqual([]);
  see(true);
  expect(readings()).toEqual([id]);
});

test('behind a closed panel nothing is read, until it opens', async () => {
  const { readings, surface } = await createScene({ isOpen: false });
  expect(readings()).toEqual([]);
  surface.open();
  expect(readings()).toEqual([id]);
});

test('in the list nothing is read', async () => {
  const { readings, surface } = await createScene({ isOpen: false });
  surface.open({ name: 'messages' });
  expect(readings()).toEqual([]);
  surface.go({ name: 'conversation', conversationId: id });
  expect(readings()).toEqual([id]);
});

test('a thread that is not loaded to its end is not read', async () => {
  const { readings, conversations, server } = await createScene({ isLoaded: false });
  expect(readings()).toEqual([]);
  server.unheard(() => server.teammateWrites(id, 'And how are you?'));
  await conversations.readThread(id);
  expect(server.callsOf('markRead')).toMatchObject([{ conversationId: id, position: 3 }]);
});

test('what comes while the visitor looks is read when it comes', async () => {
  const { server, conversations, readings } = await createScene();
  server.teammateWrites(id, 'One more');
  await conversations.refresh();
  await settle();
  expect(readings()).toEqual([id, id]);
  expect(server.view(id).unread_count).toBe(0);
});

test('what comes while the visitor looks away waits', async () => {
  const { server, conversations, readings, see } = await createScene();
  see(false);
  server.teammateWrites(id, 'One more');
  await conversations.refresh();
  await settle();
  expect(readings()).toEqual([id]);
  expect(conversations.unreadCount.value).toBe(2);
  see(true);
  expect(readings()).toEqual([id, id]);
});

test('S8 where reading stood when it was opened is known until it is left', async () => {
  const { server, conversations, reading, surface } = await createScene();
  expect(reading.stand.value).toEqual({ conversationId: id, position: 1 });
  server.teammateWrites(id, 'One more');
  await conversations.refresh();
  await settle();
  expect(reading.stand.value).toEqual({ conversationId: id, position: 1 });
  surface.close();
  expect(reading.stand.value).toBeUndefined();
  surface.open();
  expect(reading.stand.value).toBeUndefined();
});

test('S8 what comes while the visitor looks is under no line, what comes while they look away is', async () => {
  const { server, conversations, reading, surface, see } = await createScene();
  surface.close();
  surface.open();
  server.teammateWrites(id, 'Seen at once');
  await conversations.refresh();
  await settle();
  expect(reading.stand.value).toBeUndefined();
  see(false);
  server.teammateWrites(id, 'Seen later');
  await conversations.refresh();
  await settle();
  see(true);
  expect(reading.stand.value).toEqual({ conversationId: id, position: 3 });
});

test('when it ends it listens no more', async () => {
  const { reading, listeners } = await createScene();
  expect(listeners.size).toBe(1);
  reading[Symbol.dispose]();
  expect(listeners.size).toBe(0);
});
