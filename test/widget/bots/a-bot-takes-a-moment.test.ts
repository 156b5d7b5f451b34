import { firstWords } from '../../kit/first-words.ts';
import { effect, signal } from '@preact/signals';
import { expect, onTestFinished, test } from 'vitest';
import { createPauses } from '../../../src/widget/bots/pauses.ts';
import { pauseMs } from '../../../src/widget/bots/pause-ms.ts';
import { ConversationsModel } from '../../../src/widget/models/conversations-model.ts';
import { SurfaceModel } from '../../../src/widget/models/surface-model.ts';
import { TypingModel } from '../../../src/widget/models/typing-model.ts';
import { createVirtualClock } from '../../kit/virtual-clock.ts';
import { FakeServer } from '../fake-server.ts';
import { idOf, paragraph } from '../makers.ts';

const id = idOf(1);
/** As long as `short` takes. */
const shortMs = pauseMs({ blocks: paragraph('Hello') });

/** A conversation on show, read before anything else happens. */
async function createScene({ isStill = false, isOpen = true } = {}) {
  const clock = createVirtualClock();
  const server = new FakeServer();
  const conversations = new ConversationsModel(server);
  const typing = new TypingModel(server, clock);
  const surface = new SurfaceModel({
    isOpen: false,
    view: { name: 'conversation', conversationId: id },
  });
  if (isOpen) surface.open();
  server.seed(id, '> Hi');
  server.open((event) => {
    if (event.kind !== 'changed') return;
    conversations.apply(event.change);
  });
  await conversations.readThread(id);
  const tools = { clock, conversations, typing, surface, signal, effect };
  const create = (before = conversations.threads.peek()) =>
    createPauses({ ...tools, before }, 'Operator', () => isStill);
  const pauses = create();
  onTestFinished(() => pauses.stop());
  const partsOf = () => conversations.threads.value.get(id)?.parts ?? [];
  return {
    clock,
    server,
    surface,
    create,
    shown: (of = pauses) => of.shown(id, partsOf()).map(({ blocks }) => firstWords(blocks)),
    typist: () => typing.typing.value.get(id)?.name,
  };
}

test('O4 what a bot says comes after a moment in which it types', async () => {
  const { clock, server, shown, typist } = await createScene();
  server.botSays(id, 'Hello');
  expect(shown()).toEqual(['Hi']);
  expect(typist()).toBe('Operator');
  await clock.advance(shortMs - 1);
  expect(shown()).toEqual(['Hi']);
  await clock.advance(1);
  expect(shown()).toEqual(['Hi', 'Hello']);
  expect(typist()).toBeUndefined();
});

test('O4 several come one after the other', async () => {
  const { clock, server, shown } = await createScene();
  server.botSays(id, 'Hello');
  server.botSays(id, 'World');
  await clock.advance(shortMs);
  expect(shown()).toEqual(['Hi', 'Hello']);
  await clock.advance(shortMs);
  expect(shown()).toEqual(['Hi', 'Hello', 'World']);
});

test('O9 a teammate’s words are held back by nothing, and bring along what stands before them', async () => {
  const { clock, server, shown, typist } = await createScene();
  server.botSays(id, 'Hello');
  server.teammateWrites(id, 'I am here');
  expect(shown()).toEqual(['Hi', 'Hello', 'I am here']);
  expect(typist()).toBeUndefined();
  server.botSays(id, 'Later');
  expect(shown()).toHaveLength(3);
  await clock.advance(shortMs);
  expect(shown()).toHaveLength(4);
});

test('O10 what was there when the page came waits for nothing', async () => {
  const { server, create, shown } = await createScene();
  server.botSays(id, 'Hello');
  const ofNextPage = create(new Map());
  onTestFinished(() => ofNextPage.stop());
  expect(shown(ofNextPage)).toEqual(['Hi', 'Hello']);
});

test.each([
  { why: 'nobody is looking', options: { isOpen: false } },
  { why: 'whoever looks prefers that nothing moves', options: { isStill: true } },
])('S5 there is no pause where $why', async ({ options }) => {
  const { server, shown, typist } = await createScene(options);
  server.botSays(id, 'Hello');
  expect(shown()).toEqual(['Hi', 'Hello']);
  expect(typist()).toBeUndefined();
});

test('O4 whoever goes elsewhere meanwhile finds everything there', async () => {
  const { server, surface, shown } = await createScene();
  server.botSays(id, 'Hello');
  surface.close();
  expect(shown()).toEqual(['Hi', 'Hello']);
});

test.each([
  ['', 0],
  ['Hello', 640],
  ['x'.repeat(75), 1_200],
  ['x'.repeat(9_000), 1_200],
])('O4 a pause is short, and honest about how much there is to type', (text, ms) => {
  expect(pauseMs({ blocks: text === '' ? [] : paragraph(text) })).toBe(ms);
});
