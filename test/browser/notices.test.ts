import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { setVisibility, widget } from '../kit/pages.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';

let server: TestServer;
let browser: Browser;
let site: HostPage;
let teammate: Teammate;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  teammate = await createTeammate(server);
  site = await serveHostPage(plainPage(server.url));
});
beforeEach(async () => {
  page = await newPage(browser);
  context = page.context();
  // What comes out of the loudspeakers cannot be asked; what goes in can.
  await context.addInitScript(() => {
    const { createOscillator } = AudioContext.prototype;
    Object.assign(window, { notesPlayed: 0 });
    AudioContext.prototype.createOscillator = function () {
      (window as unknown as { notesPlayed: number }).notesPlayed += 1;
      return createOscillator.call(this);
    };
  });
  await page.goto(site.url);
});
afterEach(() => context.close());
afterAll(async () => {
  await browser.close();
  await site.close();
  await server.destroy();
});

const notices = (of: Page) => of.getByRole('region', { name: 'New messages' });
const preview = (of: Page, text: string | RegExp) =>
  notices(of).getByRole('button', { name: text });
const notesPlayed = (of: Page) =>
  of.evaluate(() => (window as unknown as { notesPlayed: number }).notesPlayed);

/** A conversation of this visitor's, whose messenger is closed again. */
async function converse(text: string): Promise<string> {
  await widget(page).begin(text);
  await widget(page).close();
  await notices(page).waitFor({ state: 'attached' });
  const { conversations } = await teammate.list();
  const begun = conversations.find(({ last_comment }) =>
    JSON.stringify(last_comment).includes(text),
  );
  return must(begun, text).id;
}

test('S8 an answer to a closed messenger stands above the launcher, and opens its conversation', async () => {
  const id = await converse('Where is my parcel?');
  await teammate.reply(id, 'It left this morning.');
  await preview(page, /It left this morning/).click();
  await widget(page).thread.getByText('It left this morning.').waitFor();
  expect(await notices(page).getByRole('listitem').count()).toBe(0);
  await widget(page).close();
  expect(await notices(page).getByRole('listitem').count()).toBe(0);
});

test('S8 what was dismissed is not shown on the next page, and what is said then is', async () => {
  const id = await converse('Is it in stock?');
  await teammate.reply(id, 'I will look.');
  await preview(page, /I will look/).waitFor();
  await notices(page).getByRole('button', { name: 'Dismiss', exact: true }).click();
  await preview(page, /I will look/).waitFor({ state: 'detached' });

  await page.reload();
  await page.getByRole('button', { name: 'Open messenger' }).waitFor();
  await notices(page).waitFor({ state: 'attached' });
  expect(await preview(page, /I will look/).count()).toBe(0);
  await teammate.reply(id, 'Yes, three of them.');
  await preview(page, /Yes, three of them/).waitFor();
});

test('S8 what is dismissed in one tab is gone from the other, and from one that is opened later', async () => {
  const id = await converse('Is there another colour?');
  const openAnother = async (): Promise<Page> => {
    const other = await context.newPage();
    await other.goto(site.url);
    await notices(other).waitFor({ state: 'attached' });
    return other;
  };
  const other = await openAnother();
  await teammate.reply(id, 'There is green.');
  await preview(other, /There is green/).waitFor();
  await preview(page, /There is green/).waitFor();
  await notices(page).getByRole('button', { name: 'Dismiss', exact: true }).click();
  await preview(other, /There is green/).waitFor({ state: 'detached' });
  const later = await openAnother();
  await later.getByText('1', { exact: true }).waitFor();
  expect(await preview(later, /There is green/).count()).toBe(0);
});

test('S8 what was unread before is shown on the next page, without a sound', async () => {
  const id = await converse('Do you ship to Faro?');
  await teammate.reply(id, 'We do.');
  await preview(page, /We do/).waitFor();
  await page.reload();
  await preview(page, /We do/).waitFor();
  expect(await notesPlayed(page)).toBe(0);
});

test('S8 of two tabs one makes a sound', async () => {
  const id = await converse('Two tabs');
  const other = await context.newPage();
  await other.goto(site.url);
  await other.getByRole('button', { name: 'Open messenger' }).hover();
  await other.mouse.click(5, 5);
  await notices(other).waitFor({ state: 'attached' });
  await teammate.reply(id, 'Heard once');
  await Promise.all([
    preview(page, /Heard once/).waitFor(),
    preview(other, /Heard once/).waitFor(),
  ]);
  const both = async () => (await notesPlayed(page)) + (await notesPlayed(other));
  await expect.poll(both).toBe(2);
  await teammate.reply(id, 'And once more');
  await preview(page, /And once more/).waitFor();
  await expect.poll(both).toBe(4);
});

test('S8 who has turned the sound off hears nothing, also on the next page', async () => {
  const id = await converse('Quiet please');
  await teammate.reply(id, 'First');
  await expect.poll(() => notesPlayed(page)).toBe(2);
  await notices(page).getByRole('button', { name: 'Turn sound off' }).click();
  await notices(page).getByRole('button', { name: 'Turn sound on' }).waitFor();
  await page.reload();
  await notices(page).getByRole('button', { name: 'Turn sound on' }).waitFor();
  await page.mouse.click(5, 5);
  await teammate.reply(id, 'Second');
  await preview(page, /Second/).waitFor();
  expect(await notesPlayed(page)).toBe(0);
});

test('S8 a tab in the background says in its title what has come, and has its own again afterwards', async () => {
  const id = await converse('I look elsewhere');
  const title = await page.title();
  await setVisibility(page, 'hidden');
  await teammate.reply(id, 'Are you there?');
  await expect.poll(() => page.title()).toBe(`(1) ${title}`);
  await expect.poll(() => page.title()).toBe('1 new message');
  const icon = page.locator('link[rel~="icon"]');
  await expect.poll(() => icon.getAttribute('href')).toContain('data:image/png');

  await page.evaluate(() => (document.title = 'Another page of the shop'));
  await expect.poll(() => page.title()).toBe('(1) Another page of the shop');
  await setVisibility(page, 'visible');
  expect(await page.title()).toBe('Another page of the shop');
  expect(await icon.count()).toBe(0);
});

test('S5 what is dismissed by keyboard hands the focus on: to what is left, at the end to the launcher', async () => {
  const id = await converse('First question');
  await teammate.reply(id, 'First answer');
  await preview(page, /First answer/).waitFor();
  await page.getByRole('button', { name: 'Open messenger' }).click();
  await widget(page).panel.getByRole('button', { name: 'Back' }).click();
  await widget(page).sendUsAMessage.click();
  await widget(page).write('Second question');
  await widget(page).thread.getByText('Sent', { exact: true }).waitFor();
  await widget(page).close();
  const other = (await teammate.list()).conversations[0];
  await teammate.reply(id, 'First again');
  await teammate.reply(must(other, 'the second').id, 'Second answer');
  await Promise.all(
    [preview(page, /First again/), preview(page, /Second answer/)].map((one) => one.waitFor()),
  );

  const dismiss = notices(page).getByRole('button', { name: 'Dismiss', exact: true });
  await dismiss.first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => notices(page).getByRole('listitem').count()).toBe(1);
  const isInside = () => notices(page).evaluate((place) => place.matches(':focus-within'));
  await expect.poll(isInside).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => notices(page).getByRole('listitem').count()).toBe(0);
  const launcher = page.getByRole('button', { name: 'Open messenger' });
  await expect.poll(() => launcher.evaluate((it) => it.matches(':focus'))).toBe(true);
});

test('S1 S8 where the page hides notifications there is the badge alone', async () => {
  const id = await converse('Only the badge');
  await page.evaluate(() => {
    (window as unknown as { Intercom(...call: unknown[]): void }).Intercom(
      'hideNotifications',
      true,
    );
  });
  await teammate.reply(id, 'Unseen for now');
  await page.getByText('1', { exact: true }).waitFor();
  expect(await notices(page).getByRole('listitem').count()).toBe(0);
  expect(await notesPlayed(page)).toBe(0);
  await page.evaluate(() => {
    (window as unknown as { Intercom(...call: unknown[]): void }).Intercom('update', {
      hide_notifications: false,
    });
  });
  await preview(page, /Unseen for now/).waitFor();
});
