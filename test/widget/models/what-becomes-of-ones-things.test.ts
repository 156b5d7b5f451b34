import { expect, onTestFinished, test } from 'vitest';
import { BeginningsModel } from '../../../src/widget/models/beginnings-model.ts';
import { ConnectionModel } from '../../../src/widget/models/connection-model.ts';
import { ConversationsModel } from '../../../src/widget/models/conversations-model.ts';
import { PersonModel } from '../../../src/widget/models/person-model.ts';
import { SuccessionModel } from '../../../src/widget/models/succession-model.ts';
import { SurfaceModel } from '../../../src/widget/models/surface-model.ts';
import { TypingModel } from '../../../src/widget/models/typing-model.ts';
import { ComposerModel } from '../../../src/writing/composer-model.ts';
import { createKeep } from '../../../src/writing/keep.ts';
import type { KeptDraft, KeptMessage, Writer } from '../../../src/writing/kept.ts';
import { judge } from '../../../src/writing/outgoing.ts';
import { OutgoingModel } from '../../../src/writing/outgoing-model.ts';
import { createVirtualClock } from '../../kit/virtual-clock.ts';
import { createPlainSeal, FakeDisk } from '../../writing/fake-disk.ts';
import { createPingAnswer } from '../fake-bridge.ts';
import { createGate, FakeServer, settle, unreachable } from '../fake-server.ts';
import { idOf, maya, paragraph } from '../makers.ts';

const id = idOf(1);
const lead = { ...createPingAnswer().contact, role: 'lead' } as const;
const user = { ...lead, id: 'd'.repeat(24), role: 'user' } as const;
const otherUser = { ...user, id: 'e'.repeat(24) };

/** A lead before a conversation, with a message that cannot go out and a draft; a teammate is typing. */
async function createScene() {
  const server = new FakeServer();
  server.seed(id, '> Hi', 'Hello');
  const clock = createVirtualClock();
  const disk = new FakeDisk();
  const keep = createKeep({ disk: disk.tab(), seal: createPlainSeal('a'), clock, onLost() {} });
  const person = new PersonModel(false);
  const surface = new SurfaceModel({ isOpen: true, view: { name: 'home' } });
  const conversations = new ConversationsModel(server);
  const whoIs = async () => createPingAnswer(lead.id, { greets: true });
  const beginnings = new BeginningsModel({ clock, surface, conversations, whoIs });
  const outgoing = new OutgoingModel({
    clock,
    keep,
    alone: (run) => run(),
    ready: async () => {},
    writer: person.writer,
    own: person.own,
    async deliver({ conversationId, comment }) {
      await server.reply(conversationId, comment);
      return () => {};
    },
    judge: () => judge('unreachable'),
    onGone: async () => {},
  });
  onTestFinished(() => outgoing.stop());
  const composer = new ComposerModel({ keep, writer: person.writer, isNew: beginnings.isNew });
  const typing = new TypingModel(server, clock);
  const connection = new ConnectionModel(async () => server, {
    clock,
    onConnected() {},
    onChanged() {},
    onTyping: typing.heard,
    onRefused: async () => {},
    onEnded() {},
    ask: async () => true,
  });
  onTestFinished(connection.disconnect);
  let followed = 0;
  let leave = () => {};
  const succession = new SuccessionModel({
    person,
    surface,
    conversations,
    beginnings,
    outgoing,
    composer,
    typing,
    connection,
    keep,
    follow: () => (followed += 1),
    onLeave: (listener) => (leave = listener),
  });
  succession.personIs(lead);
  await conversations.refresh();
  await connection.connect();
  surface.go({ name: 'conversation', conversationId: id });
  await settle();
  server.up = ({ method }) => method === 'reply' && unreachable();
  outgoing.send(id, paragraph('Waits'));
  composer.write(id, 'Half a thou');
  server.teammateTypes(id, maya);
  await settle();
  server.calls.length = 0;
  return {
    server,
    disk,
    clock,
    surface,
    conversations,
    beginnings,
    outgoing,
    composer,
    typing,
    succession,
    followed: () => followed,
    leave: () => leave(),
    writers: () => outgoing.outgoing.value.map(({ writer }) => writer?.id),
    drafts: () => [...composer.drafts.value.values()],
  };
}

function keptDraft(writer: Writer | undefined, key = idOf(2)): KeptDraft {
  return { type: 'draft', key, text: 'Left', isNew: true, writer };
}

function keptMessage(comment: KeptMessage['comment']): KeptMessage {
  const writer = undefined;
  const rest = { kind: 'comment', closes: false, createdAt: 0, refusal: undefined } as const;
  return { type: 'message', conversationId: id, comment, writer, ...rest };
}

test('V7 what a lead reads, writes and has waiting is the user’s whom they turn out to be', async () => {
  const { succession, surface, conversations, writers, drafts } = await createScene();
  succession.personIs(user);
  expect(surface.view.value).toMatchObject({ conversationId: id });
  expect(drafts()).toEqual(['Half a thou']);
  expect(writers()).toEqual([user.id]);
  await settle();
  expect(conversations.threads.value.get(id)?.parts).toHaveLength(2);
});

test('V7 a new conversation is greeted anew, for a user may be greeted otherwise', async () => {
  const { succession, surface, beginnings, server } = await createScene();
  const conversationId = beginnings.begin(() => false, false);
  surface.go({ name: 'conversation', conversationId, isNew: true });
  await settle();
  succession.personIs(user);
  await settle();
  expect(server.callsOf('greet')).toHaveLength(2);
  expect(server.callsOf('readThread')).toEqual([]);
});

test.each([
  ['a user', user],
  ['nobody any more', { ...lead, id: 'f'.repeat(24), role: 'visitor' } as const],
])('V13 after a user, nothing of theirs is there for %s', async (_who, next) => {
  const scene = await createScene();
  const { succession, surface, conversations, beginnings, server, typing } = scene;
  succession.personIs(otherUser);
  const begun = beginnings.begin(() => false, false);
  await settle();
  succession.personIs(next);
  expect(surface.view.value).toEqual({ name: 'home' });
  expect(scene.drafts()).toEqual([]);
  expect(scene.writers()).toEqual([]);
  expect(beginnings.isNew(begun)).toBe(false);
  expect(typing.typing.value.size).toBe(0);
  expect(server.listenerCount).toBe(0);
  expect(conversations.conversations.value.size).toBe(0);
  await settle();
  expect(conversations.list.value).toBe('ready');
});

test('V13 who is the same as before keeps everything, and nothing is asked anew', async () => {
  const { succession, followed, server, typing, drafts } = await createScene();
  succession.personIs(lead);
  await settle();
  expect(drafts()).toEqual(['Half a thou']);
  expect(typing.typing.value.has(id)).toBe(true);
  expect(server.calls.filter(({ method }) => method !== 'reply')).toEqual([]);
  expect(followed()).toBe(2);
});

test('V13 of what an earlier page has left, the present person is handed what is theirs', async () => {
  const { succession, composer, beginnings, writers } = await createScene();
  const own = [keptDraft(lead), { ...keptMessage({ id: idOf(9), blocks: [] }), writer: lead }];
  expect(succession.takeIn([...own, keptDraft(otherUser, idOf(3))])).toEqual(own);
  expect(writers()).toEqual([lead.id, lead.id]);
  expect([...composer.drafts.value.keys()]).toEqual([idOf(2), id]);
  expect(beginnings.isNew(idOf(2))).toBe(true);
  expect(beginnings.isNew(idOf(3))).toBe(false);
});

test('V13 what was written under a former session before it was known whose is handed on where it was in this page', async () => {
  const { succession, outgoing } = await createScene();
  succession.personIs(user);
  const [waiting] = outgoing.outgoing.value;
  expect(succession.ownOfFormer(keptDraft(undefined))).toBeUndefined();
  expect(succession.ownOfFormer(keptMessage({ id: idOf(9), blocks: [] }))).toBeUndefined();
  expect(succession.ownOfFormer(keptDraft(otherUser))).toBeUndefined();
  expect(succession.ownOfFormer(keptDraft(lead))).toMatchObject({ writer: user });
  expect(succession.ownOfFormer(keptDraft(undefined, id))).toMatchObject({ writer: user });
  const again = keptMessage({ id: `${waiting?.comment.id}`, blocks: [] });
  expect(succession.ownOfFormer(again)).toMatchObject({ writer: user });
});

test('V13 at the end nothing is kept, and what waits is sent once more', async () => {
  const { succession, server, disk, drafts } = await createScene();
  server.up = () => {};
  await succession.forget();
  await settle();
  expect(server.textsOf(id)).toEqual(['Hi', 'Hello', 'Waits']);
  expect(drafts()).toEqual([]);
  expect(disk.entries).toEqual([]);
});

test('V13 a page that is left does not hold the end up; where nothing waits, nothing does', async () => {
  const { succession, server, outgoing, leave } = await createScene();
  server.up = createGate().wait;
  let isOver = false;
  void succession.forget()?.then(() => (isOver = true));
  await settle();
  expect(isOver).toBe(false);
  leave();
  await settle();
  expect(isOver).toBe(true);
  outgoing.outgoing.value.forEach(({ comment }) => outgoing.discard(comment.id));
  expect(succession.forget()).toBeUndefined();
});
