import { everyConfig } from '../fake-bridge.ts';
import { firstWords } from '../../kit/first-words.ts';
import { expect, onTestFinished, test } from 'vitest';
import type { PingAnswer } from '../../../src/contract/messenger/ping.ts';
import { createMessengerContext } from '../../../src/widget/create-messenger-context.ts';
import { en } from '../../../src/widget/texts/en.ts';
import { FakeDisk } from '../../writing/fake-disk.ts';
import { createFakeBridge, createPingAnswer } from '../fake-bridge.ts';
import { createFakeEnvironment, createFakeKeeping } from '../fake-browser.ts';
import { noBots } from '../no-bots.ts';
import { noNotices } from '../no-notices.ts';
import { noFiles } from '../no-files.ts';
import { createGate, FakeServer, refusal, settle, unreachable } from '../fake-server.ts';
import { idOf, paragraph } from '../makers.ts';

type Person = PingAnswer['contact'];
const id = idOf(1);
const lead: Person = { ...createPingAnswer().contact, role: 'lead' };
const user: Person = { ...lead, id: 'd'.repeat(24), role: 'user' };

/** A browser, its cookies, and the pages that are opened in it. */
function createBrowser(server = new FakeServer()) {
  const disk = new FakeDisk();
  const cookies = { token: 'first', person: lead };
  let pings = 0;
  let answered: Promise<unknown> = Promise.resolve();
  async function openPage(firstToken = cookies.token, isNew = false) {
    // What the page was booted with, until it pings.
    const session = { ...cookies };
    const answer = async () => {
      await answered;
      return createPingAnswer(session.person.id, { contact: session.person });
    };
    const bridge = createFakeBridge(server, {
      firstToken,
      isNew,
      envelope: () => ({ app_id: 'demo', version: 1, token: session.token }),
      whoIs: answer,
      async renew() {
        pings += 1;
        Object.assign(session, cookies);
        context.personIs(session.person);
        return answer();
      },
    });
    const context = createMessengerContext({
      bridge,
      texts: en,
      config: everyConfig,
      environment: createFakeEnvironment(),
      keeping: createFakeKeeping(disk.tab()),
      loadFeed: async () => server,
      loadBots: noBots,
      loadNotices: noNotices,
      loadFiles: noFiles,
      loadExtras: noFiles,
      loadEmoji: noFiles,
    });
    onTestFinished(() => context.destroy());
    context.begin();
    await settle();
    return {
      context,
      bridge,
      shown: () => context.outgoing.outgoing.value.map(({ comment }) => firstWords(comment.blocks)),
      drafts: () => [...context.composer.drafts.value],
      /** This page signs somebody in, as the loader does it. */
      become(token: string, person: Person) {
        Object.assign(cookies, { token, person });
        Object.assign(session, cookies);
        context.personIs(person);
        return settle();
      },
    };
  }
  /** Pings are not answered until the returned function is called. */
  function hold(): () => void {
    const gate = createGate();
    answered = gate.wait();
    return gate.open;
  }
  return { server, disk, cookies, openPage, hold, pings: () => pings };
}

/** A page that was left with a message that waits and a draft. */
async function createLeft() {
  const browser = createBrowser();
  const page = await browser.openPage();
  browser.server.up = unreachable;
  page.context.outgoing.send(id, paragraph('Waits'));
  page.context.composer.write(idOf(2), 'Draft');
  await settle();
  page.context.destroy();
  browser.server.up = () => {};
  return browser;
}

test('S4 the next page sends what waits, and has the draft', async () => {
  const { server, disk, openPage, pings } = await createLeft();
  const page = await openPage();
  expect(server.textsOf(id)).toEqual(['Waits']);
  expect(page.drafts()).toEqual([[idOf(2), 'Draft']]);
  expect(disk.entries).toHaveLength(1);
  expect(pings()).toBe(0);
});

test('S4 what is written before it is known who writes follows what an earlier page has left', async () => {
  const { server, openPage, hold } = await createLeft();
  const letGo = hold();
  const page = await openPage();
  page.context.outgoing.send(id, paragraph('Written at once'));
  await settle();
  letGo();
  await settle();
  expect(server.textsOf(id)).toEqual(['Waits', 'Written at once']);
});

test('S4 a draft of a conversation that has not begun is gone on with', async () => {
  const { openPage } = createBrowser();
  const page = await openPage();
  page.context.startConversation('Half a thou');
  await settle();
  const { view } = page.context.surface;
  const before = view.value;
  page.context.destroy();
  const next = await openPage();
  next.context.startConversation();
  expect(next.context.surface.view.value).toEqual(before);
  expect(next.drafts().map(([, text]) => text)).toEqual(['Half a thou']);
});

test('S4 so is one whose first message was refused: it is there to be tried again', async () => {
  const { server, openPage } = createBrowser();
  const page = await openPage();
  page.context.startConversation();
  const before = page.context.surface.view.value;
  if (before.name !== 'conversation') throw new Error('Not in a conversation');
  server.up = ({ method }) =>
    method === 'startConversation' && Promise.reject(refusal('too_large'));
  page.context.outgoing.send(before.conversationId, paragraph('Long'));
  await settle();
  page.context.destroy();
  const next = await openPage();
  expect(next.context.outgoing.outgoing.value).toMatchObject([{ state: 'refused' }]);
  next.context.startConversation();
  expect(next.context.surface.view.value).toEqual(before);
});

test('V7 who signs in takes along what waits, also on the disk', async () => {
  const { server, disk, openPage } = createBrowser();
  const page = await openPage();
  server.up = unreachable;
  page.context.outgoing.send(id, paragraph('Waits'));
  page.context.composer.write(idOf(2), 'Draft');
  await settle();
  await page.become('second', user);
  page.context.destroy();
  expect(JSON.stringify(disk.entries)).not.toContain('first');
  server.up = () => {};
  const next = await openPage();
  expect(server.textsOf(id)).toEqual(['Waits']);
  expect(next.drafts()).toEqual([[idOf(2), 'Draft']]);
});

test('V7 so does who was signed in by the ping, before the messenger was there to see it', async () => {
  const { server, disk, cookies, openPage } = await createLeft();
  Object.assign(cookies, { token: 'second', person: user });
  const page = await openPage('first');
  expect(server.textsOf(id)).toEqual(['Waits']);
  expect(page.drafts()).toEqual([[idOf(2), 'Draft']]);
  expect(JSON.stringify(disk.entries)).not.toContain('first');
});

test('V13 but not where a user’s words would be another’s', async () => {
  const { server, disk, cookies, openPage } = createBrowser();
  const page = await openPage();
  await page.become('second', user);
  page.context.composer.write(id, 'A secret');
  await settle();
  page.context.destroy();
  Object.assign(cookies, { token: 'third', person: { ...user, id: 'e'.repeat(24) } });
  const next = await openPage('second');
  expect(next.drafts()).toEqual([]);
  expect(disk.entries).toEqual([]);
  expect(server.callsOf('startConversation')).toEqual([]);
});

/** A page that was left before the server had said whose it was. @param isNew its browser knew nobody */
async function createLeftUnasked(isNew: boolean) {
  const browser = createBrowser();
  browser.hold();
  const page = await browser.openPage(undefined, isNew);
  page.context.outgoing.send(id, paragraph('Before anybody was known'));
  page.context.composer.write(idOf(2), 'Draft');
  await settle();
  page.context.destroy();
  browser.hold()();
  Object.assign(browser.cookies, { token: 'second', person: user });
  return browser;
}

test('V13 nor what was written in a session that may have been another user’s, before the server was asked', async () => {
  const { server, disk, openPage } = await createLeftUnasked(false);
  const page = await openPage('first');
  expect([page.shown(), page.drafts()]).toEqual([[], []]);
  expect(disk.entries).toEqual([]);
  expect(server.callsOf('startConversation')).toEqual([]);
});

test('S4 what somebody has written whom the browser did not know is theirs when they sign in', async () => {
  const { server, openPage } = await createLeftUnasked(true);
  const page = await openPage('first');
  expect(server.textsOf(id)).toEqual(['Before anybody was known']);
  expect(page.drafts()).toEqual([[idOf(2), 'Draft']]);
});

test('S4 a session that is renewed keeps what waits', async () => {
  const { server, openPage } = createBrowser();
  const page = await openPage();
  server.up = unreachable;
  page.context.outgoing.send(id, paragraph('Waits'));
  await settle();
  await page.become('renewed', lead);
  page.context.destroy();
  server.up = () => {};
  await openPage();
  expect(server.textsOf(id)).toEqual(['Waits']);
});

test('V13 another session finds nothing, and throws out what is there', async () => {
  const { server, disk, cookies, openPage, pings } = await createLeft();
  Object.assign(cookies, { token: 'another', person: { ...lead, id: 'e'.repeat(24) } });
  const page = await openPage();
  expect([page.shown(), page.drafts()]).toEqual([[], []]);
  expect(disk.entries).toEqual([]);
  expect(server.callsOf('startConversation')).toHaveLength(1);
  // It has made sure that it is not the one who is behind.
  expect(pings()).toBe(1);
});

test('V13 one user’s words are not handed on to another who signs in', async () => {
  const { server, disk, openPage } = createBrowser();
  const page = await openPage();
  await page.become('second', user);
  server.up = unreachable;
  page.context.outgoing.send(id, paragraph('A secret'));
  page.context.composer.write(idOf(2), 'Another');
  await settle();
  await page.become('third', { ...user, id: 'e'.repeat(24) });
  expect([page.shown(), page.drafts()]).toEqual([[], []]);
  expect(disk.entries).toEqual([]);
});

test('S4 a tab that has not heard of a sign-in throws nothing out', async () => {
  const { server, disk, cookies, openPage } = createBrowser();
  const signedIn = await openPage();
  await signedIn.become('second', user);
  server.up = unreachable;
  signedIn.context.composer.write(id, 'Theirs');
  await settle();
  // A tab that was opened before, and whose messenger is opened only now.
  Object.assign(cookies, { token: 'first', person: lead });
  const opening = openPage();
  Object.assign(cookies, { token: 'second', person: user });
  const behind = await opening;
  await settle();
  expect(behind.drafts()).toEqual([[id, 'Theirs']]);
  expect(disk.entries).toHaveLength(1);
});

test('V13 at the end of a session what waits is sent once more, and nothing stays', async () => {
  const { server, disk, openPage } = createBrowser();
  const page = await openPage();
  server.up = unreachable;
  page.context.outgoing.send(id, paragraph('one'));
  page.context.outgoing.send(id, paragraph('two'));
  page.context.composer.write(idOf(2), 'Draft');
  await settle();
  server.up = () => {};
  const flushed = page.context.forget();
  page.context.destroy();
  await flushed;
  await settle();
  expect(server.textsOf(id)).toEqual(['one', 'two']);
  expect(disk.entries).toEqual([]);
});

test('at the end of a session in which nothing waits there is nothing to wait for', async () => {
  const { openPage } = createBrowser();
  const page = await openPage();
  expect(page.context.forget()).toBeUndefined();
});
