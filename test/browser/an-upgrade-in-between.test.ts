import { firstWords } from '../kit/first-words.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { createBuild, type Build } from '../kit/builds.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { widget } from '../kit/pages.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';

let browser: Browser;
let [a, b]: Build[] = [];
let server: TestServer;
let site: HostPage;
let page: Page;
let teammate: Teammate;
/** Scripts that the page was given, by name. */
let scripts: string[];

beforeAll(async () => {
  [browser, a, b] = await Promise.all([launchBrowser(), createBuild('a'), createBuild('b')]);
});
beforeEach(async () => {
  server = await startTestServer({ build: a?.folder ?? '' });
  site = await serveHostPage(plainPage(server.url));
  teammate = await createTeammate(server);
  page = await newPage(browser);
  scripts = [];
  page.on('response', (response) => {
    const [, name, mark] =
      /\/assets\/(messenger|socket-feed)-\S+-(\w)\.js$/.exec(response.url()) ?? [];
    if (name !== undefined && response.ok()) scripts.push(`${name} of ${mark}`);
  });
  await page.goto(site.url);
  await widget(page).openButton.waitFor();
});
afterEach(async () => {
  await page.context().close();
  await site.close();
  await server.destroy();
});
afterAll(async () => {
  await browser.close();
  await Promise.all([a?.remove(), b?.remove()]);
});

/** Another build takes the place of the one that the page was opened on; whose files are gone. */
async function upgrade({ isKept = true } = {}): Promise<void> {
  await server.stop();
  if (!isKept) {
    const database = server.openDatabase();
    await database.db.deleteFrom('kept_chunks').execute();
    await database.close();
  }
  await server.start(b?.folder);
}
async function said(): Promise<string[]> {
  const [conversation] = (await teammate.list()).conversations;
  if (conversation === undefined) return [];
  const { parts } = await teammate.thread(conversation.id);
  return parts.map(({ blocks }) => firstWords(blocks) ?? '');
}
async function hasArrived(...texts: string[]): Promise<void> {
  await expect.poll(said, { timeout: 30_000 }).toEqual(texts);
}

describe.each([
  ['whose scripts are kept', true, 'a'],
  ['whose scripts are gone', false, 'b'],
])('S4 a page that was opened on a build %s', (_what, isKept, mark) => {
  test('finds the messenger when it is opened after the upgrade, and all of it works', async () => {
    await upgrade({ isKept });
    await widget(page).begin('Hello from yesterday');
    await expect
      .poll(() => scripts.toSorted())
      .toEqual([`messenger of ${mark}`, `socket-feed of ${mark}`]);
    const [conversation] = (await teammate.list()).conversations;
    await teammate.reply(conversation?.id ?? '', 'Hello from today');
    await widget(page).thread.getByText('Hello from today').waitFor();
  });

  test('sends what was written before, during and after the upgrade, once and in order', async () => {
    await widget(page).begin('Before');
    await server.stop();
    await widget(page).write('During 1');
    await widget(page).write('During 2');
    await widget(page).thread.getByText('Still sending…').first().waitFor();
    await upgrade({ isKept });
    await widget(page).write('After');
    await hasArrived('Before', 'During 1', 'During 2', 'After');
    await widget(page).thread.getByText('Sent', { exact: true }).waitFor();
    const shown = await widget(page).thread.getByRole('paragraph').allTextContents();
    expect(shown).toEqual(['Before', 'During 1', 'During 2', 'After']);
  });

  test('hears the answer to a first message that was begun before the upgrade', async () => {
    await widget(page).openButton.click();
    await widget(page).sendUsAMessage.click();
    await widget(page).message.fill('Typed before');
    await upgrade({ isKept });
    await widget(page).send.click();
    await hasArrived('Typed before');
    const [conversation] = (await teammate.list()).conversations;
    await teammate.reply(conversation?.id ?? '', 'Answered after');
    await widget(page).thread.getByText('Answered after').waitFor({ timeout: 30_000 });
  });
});

test('S4 what is written on a page that is too old for the server waits, says so, and is sent by the next page', async () => {
  // The same to the server as a page of another version.
  await page.route('**/messenger/**', (route) => {
    const body = route.request().postDataJSON() as object;
    return route.continue({ postData: JSON.stringify({ ...body, version: 99 }) });
  });
  await page.reload();
  await widget(page).openButton.click();
  await widget(page).sendUsAMessage.click();
  await widget(page).write('First');
  await widget(page).write('Second');
  await widget(page).thread.getByText('Please reload the page to send this.').first().waitFor();
  expect(await said()).toEqual([]);
  await page.unrouteAll();
  await page.reload();
  await hasArrived('First', 'Second');
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});
