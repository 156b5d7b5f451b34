import { everyConfig } from '../fake-bridge.ts';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { PingAnswer } from '../../../src/contract/messenger/ping.ts';
import { createMessengerContext } from '../../../src/widget/create-messenger-context.ts';
import { createHttpApi } from '../../../src/widget/session/http-api.ts';
import { en } from '../../../src/widget/texts/en.ts';
import { createFakeBridge, createPingAnswer } from '../fake-bridge.ts';
import { createFakeEnvironment, createFakeKeeping } from '../fake-browser.ts';
import { noBots } from '../no-bots.ts';
import { noNotices } from '../no-notices.ts';
import { noFiles } from '../no-files.ts';
import { FakeServer, refusal, settle, unreachable } from '../fake-server.ts';
import { idOf, paragraph } from '../makers.ts';

const id = idOf(1);
const lead: PingAnswer['contact'] = { ...createPingAnswer().contact, role: 'lead' };
const user: PingAnswer['contact'] = { ...lead, id: 'd'.repeat(24), role: 'user' };

/** A lead in a conversation, whose session may turn out to be another person's. */
async function createScene() {
  const server = new FakeServer();
  server.seed(id, '> Hi', 'Hello');
  const session = { contact: lead };
  const answer = async () => createPingAnswer(session.contact.id, { contact: session.contact });
  const bridge = createFakeBridge(server, { whoIs: answer, renew: answer });
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
  context.personIs(lead);
  await context.conversations.refresh();
  context.surface.open({ name: 'conversation', conversationId: id });
  await settle();
  return {
    server,
    bridge,
    context,
    /** As the loader does it: first the session is another's, then the messenger hears of it. */
    become(contact: PingAnswer['contact']) {
      session.contact = contact;
      context.personIs(contact);
    },
    session,
  };
}

test('V13 a message of one person is not sent in the session of another', async () => {
  const send = vi.fn(async () => undefined as never);
  const whoIs = async () => createPingAnswer(user.id);
  const api = createHttpApi({ send, whoIs, renew: whoIs });
  const comment = { id: idOf(2), blocks: paragraph('Hi') };
  await expect(api.reply(id, comment, lead.id)).rejects.toMatchObject({ kind: 'session_unknown' });
  expect(send).not.toHaveBeenCalled();
  await api.reply(id, comment, user.id);
  expect(send).toHaveBeenCalledTimes(1);
});

test('V13 nor does a renewed session of another person take it', async () => {
  const send = vi.fn(() => Promise.reject(refusal('session_unknown')));
  const api = createHttpApi({
    send,
    whoIs: async () => createPingAnswer(lead.id),
    renew: async () => createPingAnswer(user.id),
  });
  const comment = { id: idOf(2), blocks: paragraph('Hi') };
  await expect(api.reply(id, comment, lead.id)).rejects.toMatchObject({ kind: 'session_unknown' });
  expect(send).toHaveBeenCalledTimes(1);
});

test('V7 what a lead has waiting goes out as the user’s once they have signed in', async () => {
  const { server, context, become } = await createScene();
  server.up = unreachable;
  context.outgoing.send(id, paragraph('Are you there?'));
  await settle();
  server.up = () => {};
  become(user);
  await settle();
  expect(server.textsOf(id)).toEqual(['Hi', 'Hello', 'Are you there?']);
});

test('V7 a message that is on its way while its writer signs in arrives too', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { server, bridge, context, become } = await createScene();
  server.up = ({ method }) => method === 'reply' && Promise.reject(refusal('session_unknown'));
  bridge.renew = async () => {
    server.up = () => {};
    become(user);
    return createPingAnswer(user.id, { contact: user });
  };
  context.outgoing.send(id, paragraph('Are you there?'));
  await settle();
  await vi.advanceTimersByTimeAsync(60_000);
  await settle();
  expect(server.textsOf(id)).toEqual(['Hi', 'Hello', 'Are you there?']);
  expect(context.outgoing.outgoing.value).toEqual([]);
});

test('V7 who signs in before an open conversation goes on seeing it', async () => {
  const { context, become } = await createScene();
  become(user);
  await settle();
  expect(context.surface.view.value).toEqual({ name: 'conversation', conversationId: id });
  expect(context.conversations.threads.value.get(id)?.parts).toHaveLength(2);
});

test('V13 one user after the other: nothing is handed on', async () => {
  const { server, context, become } = await createScene();
  become(user);
  await settle();
  server.up = unreachable;
  context.outgoing.send(id, paragraph('A secret'));
  context.composer.write(id, 'Another');
  await settle();
  server.up = () => {};
  become({ ...user, id: 'e'.repeat(24) });
  await settle();
  expect(server.textsOf(id)).toEqual(['Hi', 'Hello']);
  expect(context.outgoing.outgoing.value).toEqual([]);
  expect(context.composer.drafts.value.size).toBe(0);
});

test('V13 a user who signs out hands nothing on to the anonymous person after', async () => {
  const { context, become } = await createScene();
  become(user);
  context.composer.write(id, 'A secret');
  become({ ...lead, id: 'f'.repeat(24), role: 'visitor' });
  expect(context.composer.drafts.value.size).toBe(0);
  expect(context.surface.view.value).toEqual({ name: 'home' });
});
