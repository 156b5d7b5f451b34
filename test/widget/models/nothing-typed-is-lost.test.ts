import { firstWords } from '../../kit/first-words.ts';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createVirtualClock } from '../../kit/virtual-clock.ts';
import { ConversationsModel } from '../../../src/widget/models/conversations-model.ts';
import { kindOf, retryAfterMs } from '../../../src/widget/session/types.ts';
import { createKeep } from '../../../src/writing/keep.ts';
import { OutgoingModel } from '../../../src/writing/outgoing-model.ts';
import { judge } from '../../../src/writing/outgoing.ts';
import { createPlainSeal } from '../../writing/fake-disk.ts';
import { createGate, FakeServer, refusal, settle, unreachable } from '../fake-server.ts';
import { idOf, paragraph } from '../makers.ts';

const id = idOf(1);

function createModels() {
  const server = new FakeServer();
  const clock = createVirtualClock();
  const conversations = new ConversationsModel(server);
  const seal = createPlainSeal('a');
  const outgoing = new OutgoingModel({
    clock,
    keep: createKeep({ disk: undefined, seal, clock, onLost() {} }),
    alone: (run) => run(),
    ready: async () => {},
    writer: () => undefined,
    own: (message) => message,
    async deliver({ conversationId, comment }) {
      const isBegun = conversations.conversations.peek().has(conversationId);
      const { conversation, part } = await (isBegun
        ? server.reply(conversationId, comment)
        : server.startConversation(conversationId, comment));
      return () => conversations.written(conversation, part);
    },
    judge: (error) => judge(kindOf(error) ?? 'unreachable', retryAfterMs(error)),
    onGone: conversations.refresh,
  });
  /** What was asked of the server, in order. */
  const asked = () =>
    server.calls.map(({ method, comment }) => `${method} ${firstWords(comment?.blocks)}`);
  const write = (text: string, conversationId = id) =>
    outgoing.send(conversationId, paragraph(text));
  const states = () => outgoing.outgoing.value.map((message) => message.state);
  return { server, clock, conversations, outgoing, asked, write, states };
}

test('the first message starts the conversation, the next replies to it', async () => {
  const { asked, write, outgoing, conversations } = createModels();
  write('Hi');
  await settle();
  write('Are you there?');
  await settle();
  expect(asked()).toEqual(['startConversation Hi', 'reply Are you there?']);
  expect(outgoing.outgoing.value).toEqual([]);
  expect(conversations.threads.value.get(id)?.parts).toHaveLength(2);
});

test('S4 three messages that are typed while the first is on its way go out in order', async () => {
  const { server, asked, write, states } = createModels();
  const gate = createGate();
  server.down = gate.wait;
  ['one', 'two', 'three'].forEach((text) => write(text));
  await settle();
  expect(asked()).toEqual(['startConversation one']);
  expect(states()).toEqual(['sending', 'waiting', 'waiting']);
  gate.open();
  await settle();
  expect(asked()).toEqual(['startConversation one', 'reply two', 'reply three']);
  expect(server.textsOf(id)).toEqual(['one', 'two', 'three']);
});

test('S4 a message whose answer was lost is sent again under the same id, and is there once', async () => {
  const { server, clock, write, outgoing } = createModels();
  server.down = unreachable;
  write('Hi');
  await settle();
  expect(outgoing.outgoing.value).toMatchObject([{ state: 'waiting', attempts: 1 }]);
  server.down = () => {};
  await clock.advance(500);
  await settle();
  const [first, second] = server.callsOf('startConversation');
  expect(second?.comment).toEqual(first?.comment);
  expect(server.textsOf(id)).toEqual(['Hi']);
  expect(outgoing.outgoing.value).toEqual([]);
});

test('S4 while the server is away it is tried more and more rarely, and never given up', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  onTestFinished(() => void vi.restoreAllMocks());
  const { server, clock, write } = createModels();
  server.up = unreachable;
  write('Hi');
  await settle();
  const waits = [500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000];
  for (const [index, wait] of waits.entries()) {
    await clock.advance(wait - 1);
    expect(server.calls).toHaveLength(index + 1);
    await clock.advance(1);
    await settle();
    expect(server.calls).toHaveLength(index + 2);
  }
});

test('S4 what is written while the server is away makes no second line of attempts', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  onTestFinished(() => void vi.restoreAllMocks());
  const { server, clock, write } = createModels();
  server.up = unreachable;
  write('one');
  await settle();
  write('two');
  await settle();
  expect(server.calls).toHaveLength(2);
  await clock.advance(999);
  expect(server.calls).toHaveLength(2);
  await clock.advance(1);
  expect(server.calls).toHaveLength(3);
});

test('S4 as soon as the server is there again, nothing waits for its time', async () => {
  const { server, clock, write, outgoing } = createModels();
  server.up = unreachable;
  write('Hi');
  await settle();
  await clock.advance(10_000);
  const tries = server.calls.length;
  server.up = () => {};
  outgoing.pump();
  await settle();
  expect(server.textsOf(id)).toEqual(['Hi']);
  await clock.advance(60_000);
  expect(server.calls).toHaveLength(tries + 1);
});

test('being told twice that the server is there sends nothing twice', async () => {
  const { server, write, outgoing } = createModels();
  const gate = createGate();
  server.up = gate.wait;
  write('Hi');
  outgoing.pump();
  outgoing.pump();
  gate.open();
  await settle();
  expect(server.calls).toHaveLength(1);
});

test('S4 a refused message stays, holds nobody, and goes last when it is tried again', async () => {
  const { server, asked, write, outgoing, states } = createModels();
  server.up = ({ comment }) =>
    firstWords(comment?.blocks) === 'one' && Promise.reject(refusal('invalid'));
  write('one');
  write('two');
  await settle();
  expect(asked()).toEqual(['startConversation one', 'startConversation two']);
  expect(states()).toEqual(['refused']);
  server.up = () => {};
  outgoing.tryAgain(outgoing.outgoing.value[0]?.comment.id ?? '');
  await settle();
  expect(server.textsOf(id)).toEqual(['two', 'one']);
  expect(server.calls[2]?.comment).toEqual(server.calls[0]?.comment);
});

test('a refused message that is discarded is gone', async () => {
  const { server, write, outgoing, clock } = createModels();
  server.up = () => Promise.reject(refusal('blocked'));
  write('one');
  await settle();
  expect(outgoing.outgoing.value).toMatchObject([{ state: 'refused', problem: 'blocked' }]);
  outgoing.discard(outgoing.outgoing.value[0]?.comment.id ?? '');
  await clock.advance(60_000);
  expect(outgoing.outgoing.value).toEqual([]);
  expect(server.calls).toHaveLength(1);
});

test('S4 a server that has had too much is left alone for as long as it says', async () => {
  const { server, clock, write, outgoing } = createModels();
  server.up = () => Promise.reject(Object.assign(refusal('rate_limited'), { retry_after_s: 7 }));
  write('Hi');
  await settle();
  expect(outgoing.outgoing.value).toMatchObject([{ state: 'waiting', problem: 'rate_limited' }]);
  server.up = () => {};
  outgoing.pump();
  await clock.advance(6_999);
  expect(server.calls).toHaveLength(1);
  await clock.advance(1);
  await settle();
  expect(server.textsOf(id)).toEqual(['Hi']);
});

test('S4 a page that is too old for the server keeps the message, and asks no more by itself', async () => {
  const { server, clock, write, outgoing } = createModels();
  server.up = () => Promise.reject(refusal('version_unsupported'));
  write('Hi');
  await settle();
  await clock.advance(60_000);
  expect(server.calls).toHaveLength(1);
  expect(outgoing.outgoing.value).toMatchObject([
    { state: 'waiting', problem: 'version_unsupported' },
  ]);
});

test('a refused message does not hold other conversations', async () => {
  const { server, write } = createModels();
  server.up = ({ conversationId }) =>
    conversationId === id && Promise.reject(refusal('conversation_unknown'));
  write('refused');
  write('goes on', idOf(2));
  await settle();
  expect(server.textsOf(idOf(2))).toEqual(['goes on']);
});

test('a message is on the list from when it was written, with the visitor’s own time', () => {
  const { server, clock, write, outgoing } = createModels();
  server.up = createGate().wait;
  write('Hi');
  expect(outgoing.outgoing.value).toMatchObject([
    { conversationId: id, createdAt: clock.nowMs(), comment: { blocks: paragraph('Hi') } },
  ]);
});

test('ids sort by the time they were made, and no two are the same', async () => {
  const { server, clock, write } = createModels();
  server.up = unreachable;
  ['one', 'two'].forEach((text) => write(text));
  await settle();
  await clock.advance(5);
  server.up = () => {};
  write('three');
  await settle();
  const ids = server.callsOf('reply').map((call) => call.comment?.id ?? '');
  expect(new Set(ids).size).toBe(2);
  expect(ids[1]?.slice(0, 13)).not.toBe(ids[0]?.slice(0, 13));
  expect(ids.toSorted()).toEqual(ids);
});

test('V13 after another person has come, nothing more is sent for the one before', async () => {
  const { server, clock, write, outgoing } = createModels();
  server.up = unreachable;
  write('one');
  write('two');
  await settle();
  outgoing.stop();
  await clock.advance(60_000);
  expect(server.calls).toHaveLength(1);
  expect(outgoing.outgoing.value).toEqual([]);
});

test('V13 the answer to a message of the one before is not shown to the next person', async () => {
  const { server, write, outgoing, conversations } = createModels();
  const gate = createGate();
  server.down = gate.wait;
  write('one');
  write('two');
  await settle();
  outgoing.stop();
  conversations.forget();
  gate.open();
  await settle();
  expect(conversations.conversations.value.size).toBe(0);
  expect(conversations.threads.value.size).toBe(0);
  expect(server.calls).toHaveLength(1);
});
