import { firstWords } from '../kit/first-words.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { consoleOf, widget } from '../kit/pages.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, joinAs, teammatePassword, type Teammate } from '../kit/teammate.ts';
import { createVisitor } from '../kit/visitor.ts';

let server: TestServer;
let browser: Browser;
let site: HostPage;
let robin: Teammate;
let page: Page;

const sam = { email: 'sam@example.com', password: teammatePassword };

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  site = await serveHostPage(plainPage(server.url));
  robin = await createTeammate(server);
  await robin.request('PATCH', 'me', { name: 'Robin Reyes' });
  await joinAs(server, robin, sam.email, { name: 'Sam Okoye' });
});
beforeEach(async () => {
  page = await newPage(browser);
  await consoleOf(page).signIn(server.url, owner);
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await site.close();
  await server.destroy();
});

/** A second teammate, in a browser of their own, at the same conversation. */
async function openAsSam(text: string): Promise<Page> {
  const other = await newPage(browser);
  await consoleOf(other).signIn(server.url, sam);
  await consoleOf(other).conversation(text).click();
  await consoleOf(other).thread.getByText(text).waitFor();
  return other;
}

test('T2 each side sees the other write, and that what it wrote was seen', async () => {
  const desk = consoleOf(page);
  const visitor = await newPage(browser);
  await visitor.goto(site.url);
  await widget(visitor).begin('Are you there?');
  await desk.conversation('Are you there?').click();
  await widget(visitor).thread.getByText('Seen', { exact: true }).waitFor();

  await desk.reply.pressSequentially('I am wri');
  await widget(visitor).panel.getByText('Robin Reyes is typing').waitFor();
  await desk.sendReply.click();
  await widget(visitor).thread.getByText('I am wri').waitFor();
  await desk.thread.getByText('Seen', { exact: true }).waitFor();
  await widget(visitor).panel.getByText('Robin Reyes is typing').waitFor({ state: 'detached' });

  await widget(visitor).message.pressSequentially('So am');
  await page.getByRole('status').filter({ hasText: 'is typing…' }).waitFor();
  await widget(visitor).send.click();
  await desk.thread.getByText('So am').waitFor();
  await page.getByRole('status').filter({ hasText: 'is typing…' }).waitFor({ state: 'detached' });
  await visitor.context().close();
});

test('T2 two teammates in one conversation see each other look and write; who comes second is told before they send', async () => {
  const desk = consoleOf(page);
  const visitor = await createVisitor(server);
  const { conversation } = await visitor.start('Two for one');
  await desk.conversation('Two for one').click();
  const other = await openAsSam('Two for one');
  await page.getByRole('status').filter({ hasText: 'Sam Okoye is also here' }).waitFor();
  await other.getByRole('status').filter({ hasText: 'Robin Reyes is also here' }).waitFor();

  await desk.reply.pressSequentially('My answer');
  await other.getByRole('status').filter({ hasText: 'Robin Reyes is writing a reply…' }).waitFor();
  await consoleOf(other).answer('Sam was faster');
  await desk.thread.getByText('Sam was faster').waitFor();
  await page
    .getByRole('status')
    .filter({ hasText: 'Sam Okoye replied while you were writing.' })
    .waitFor();
  expect(await desk.reply.inputValue()).toBe('My answer');
  await page.getByRole('button', { name: 'Got it' }).click();
  await desk.sendReply.click();
  await consoleOf(other).thread.getByText('My answer').waitFor();
  const said = (await robin.thread(conversation.id)).parts.map(({ blocks }) => firstWords(blocks));
  expect(said).toEqual(['Two for one', 'Sam was faster', 'My answer']);

  // A note is no answer to the person: nobody is told that one is written.
  await consoleOf(other).noteTab.click();
  await consoleOf(other).note.pressSequentially('Between us');
  expect(await page.getByText('Sam Okoye is writing').count()).toBe(0);
  await other.context().close();
  await page
    .getByRole('status')
    .filter({ hasText: 'Sam Okoye is also here' })
    .waitFor({ state: 'detached' });
});

test('T2 what both do at once ends the same for both', async () => {
  const desk = consoleOf(page);
  const visitor = await createVisitor(server);
  const { id } = (await visitor.start('Pulled both ways')).conversation;
  await desk.conversation('Pulled both ways').click();
  const other = await openAsSam('Pulled both ways');
  await Promise.all([
    page.getByRole('button', { name: 'Priority', exact: true }).click(),
    consoleOf(other).answer('From Sam'),
    desk.answer('From Robin'),
  ]);
  for (const tab of [page, other]) {
    await consoleOf(tab).thread.getByText('From Sam').waitFor();
    await consoleOf(tab).thread.getByText('From Robin').waitFor();
    await tab.getByRole('button', { name: 'Priority', exact: true, pressed: true }).waitFor();
  }
  const order = (tab: Page) =>
    consoleOf(tab)
      .thread.getByText(/^From (Sam|Robin)$/)
      .allTextContents();
  // What is on its way stands last, until it is known what came before it.
  const answers = async () =>
    (await robin.thread(id)).parts.slice(1).map(({ blocks }) => firstWords(blocks));
  await expect.poll(answers).toHaveLength(2);
  for (const tab of [page, other]) {
    await expect.poll(() => order(tab)).toEqual(await answers());
  }
  await other.context().close();
});

test('T2 search finds people by name, email and phone, and what was said and noted, whatever its list', async () => {
  const desk = consoleOf(page);
  const visitor = await createVisitor(server);
  const { conversation } = await visitor.start('The Ångström lamp flickers');
  const { contact } = (await robin.thread(conversation.id)).conversation;
  await robin.editContact(contact.id, {
    name: 'Zoë Quill',
    email: 'zoe@quill.example',
    phone: '+1 202 555 0143',
  });
  await robin.note(conversation.id, 'Warehouse code plover');
  await robin.setState(conversation.id, 'closed');

  for (const words of ['zoe quill', 'quill.example', '555 0143', 'angstrom', 'plover code']) {
    await desk.search.fill(words);
    await desk.results.getByRole('link').filter({ hasText: 'Zoë Quill' }).waitFor();
  }
  await desk.search.fill('plover kumquat');
  await page.getByText('Nothing found for “plover kumquat”').waitFor();
  await desk.search.fill('plover');
  await desk.results.getByText('plover', { exact: false }).first().waitFor();
  await desk.search.press('Enter');
  await page.keyboard.press('Enter');
  await desk.thread.getByText('Warehouse code plover').waitFor();
  await page.getByRole('button', { name: 'Clear search' }).click();
  await desk.list.waitFor();
});

test('T2 unread conversations are marked until a teammate has seen them, in front of every teammate', async () => {
  const desk = consoleOf(page);
  const other = await newPage(browser);
  await consoleOf(other).signIn(server.url, sam);
  const visitor = await createVisitor(server);
  const { conversation } = await visitor.start('Mark me');
  for (const tab of [page, other]) {
    await consoleOf(tab).conversation('Mark me').getByText('Unread').waitFor({ state: 'attached' });
  }
  await desk.conversation('Mark me').click();
  for (const tab of [page, other]) {
    await consoleOf(tab).conversation('Mark me').getByText('Unread').waitFor({ state: 'detached' });
  }
  await page.getByRole('button', { name: 'Notifications' }).focus();
  await page.goto(`${server.url}/console/`);
  await desk.conversation('Mark me').waitFor();
  await visitor.reply(conversation.id, 'Mark me again');
  await desk.conversation('Mark me again').getByText('Unread').waitFor({ state: 'attached' });
  await expect.poll(() => page.title()).toMatch(/^\(\d+\) /);
  await other.context().close();
});
