import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Workflow } from '../../src/contract/console/automation.ts';
import { BotDesk } from '../kit/bot-desk.ts';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { unsentCount } from '../kit/kept-in-browser.ts';
import { widget } from '../kit/pages.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';

let server: TestServer;
let browser: Browser;
let site: HostPage;
let teammate: Teammate;
let page: Page;
let greets: Workflow;
let uncaught: string[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  site = await serveHostPage(plainPage(server.url));
  teammate = await createTeammate(server);
});
beforeEach(async () => {
  const desk = new BotDesk(teammate);
  await desk.removeAll();
  greets = await desk.workflow('Greets', {
    trigger: { on: 'conversation_opened' },
    steps: [
      { message: 'Welcome to the shop!' },
      {
        buttons: {
          text: 'What is it about?',
          options: [
            { label: 'A lamp', steps: [{ message: 'Lamps are upstairs.' }] },
            { label: 'An order', steps: [] },
          ],
        },
      },
    ],
  });
  page = await newPage(browser, { viewport: { width: 900, height: 760 } });
  uncaught = [];
  page.on('pageerror', (error) => uncaught.push(String(error)));
  await page.goto(site.url);
});
afterEach(async () => {
  expect(uncaught).toEqual([]);
  await page.context().close();
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await server.destroy();
});

/** What is to be read in the thread, a message a line. */
async function textsShown(): Promise<string[]> {
  return widget(page)
    .thread.getByText(/said:/)
    .locator('xpath=..')
    .evaluateAll((bubbles) => bubbles.map(({ lastChild }) => lastChild?.textContent ?? ''));
}

test('W1 a visitor opens a new conversation, is greeted, and has begun nothing; what they press begins it with the same words', async () => {
  const messenger = widget(page);
  await messenger.openButton.click();
  await messenger.sendUsAMessage.click();
  await messenger.prompt.option('A lamp').waitFor();
  expect(await textsShown()).toEqual(['Welcome to the shop!', 'What is it about?']);
  expect((await teammate.list()).conversations).toEqual([]);

  // The next page says the same, and nothing was kept.
  await page.reload();
  await messenger.prompt.option('A lamp').waitFor();
  expect(await textsShown()).toEqual(['Welcome to the shop!', 'What is it about?']);

  await messenger.choose('A lamp');
  await messenger.thread.getByText('Lamps are upstairs.').waitFor();
  await expect.poll(() => unsentCount(page)).toBe(0);
  const said = ['Welcome to the shop!', 'What is it about?', 'A lamp', 'Lamps are upstairs.'];
  expect(await textsShown()).toEqual(said);
  const [latest] = (await teammate.list()).conversations;
  expect(await new BotDesk(teammate).transcript(`${latest?.id}`)).toEqual([
    'bot: Welcome to the shop!',
    'bot: What is it about? [A lamp | An order: answered 0]',
    'contact: A lamp',
    'bot: Lamps are upstairs.',
  ]);
  await page.reload();
  await messenger.thread.getByText('Lamps are upstairs.').waitFor();
  expect(await textsShown()).toEqual(said);
});

test('W1 an answer that was given offline goes out from the next page, once, though the bot says something else by then', async () => {
  const messenger = widget(page);
  await messenger.openButton.click();
  await messenger.sendUsAMessage.click();
  await messenger.prompt.option('An order').waitFor();
  await page.route(/conversations\/start/, (route) => route.abort());
  await messenger.choose('An order');
  await messenger.prompt.option('A lamp').waitFor({ state: 'detached' });
  await messenger.thread.getByText('An order').waitFor();
  await expect.poll(() => unsentCount(page)).toBe(1);
  const definition = {
    trigger: { on: 'conversation_opened' },
    steps: [{ message: 'Good evening!' }],
  };
  await teammate.request('PATCH', `workflows/${greets.id}`, { definition });
  await page.reload();
  await messenger.thread.getByText('An order').waitFor();
  await page.unroute(/conversations\/start/);
  await messenger.thread.getByText('Sent', { exact: true }).waitFor();
  await expect.poll(textsShown).toEqual(['Good evening!', 'An order']);
});
