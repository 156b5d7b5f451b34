import { firstWords } from '../kit/first-words.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { silenceBots } from '../kit/bots.ts';
import { createTestDatabase } from '../kit/databases.ts';
import { plainPage, serveHostPage } from '../kit/host-page.ts';
import { widget } from '../kit/pages.ts';
import { startFoyer, type Program } from '../kit/program.ts';
import { owner } from '../kit/server.ts';
import { createTeammate } from '../kit/teammate.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The server in a process of its own, which can be killed and started again where it was. */
async function createScene() {
  const database = await createTestDatabase('sqlite');
  let environment: Record<string, string> = {
    FOYER_DATA: database.environment.FOYER_DATA,
    FOYER_OWNER_EMAIL: owner.email,
    FOYER_OWNER_PASSWORD: owner.password,
    FOYER_DEMO: '0',
    PORT: '0',
  };
  let foyer: Program;
  async function start(): Promise<string> {
    foyer = startFoyer(environment);
    await foyer.hasWritten('/widget/');
    const { origin, port } = new URL(must(/Console +(\S+)/.exec(foyer.stdout)?.[1], 'an address'));
    environment = { ...environment, PORT: port };
    return origin;
  }
  const url = await start();
  await silenceBots(database.environment);
  const site = await serveHostPage(plainPage(url));
  const page = await newPage(browser);
  onTestFinished(async () => {
    await page.context().close();
    await site.close();
    foyer.kill('SIGKILL');
    await foyer.ended;
    await database.drop();
  });
  await page.goto(site.url);
  return {
    page,
    site,
    url,
    start,
    async kill() {
      foyer.kill('SIGKILL');
      await foyer.ended;
    },
    async said(): Promise<string[][]> {
      const teammate = await createTeammate({ url });
      const { conversations } = await teammate.list();
      return Promise.all(
        conversations.map(async ({ id }) =>
          (await teammate.thread(id)).parts.map(({ blocks }) => firstWords(blocks) ?? ''),
        ),
      );
    },
  };
}

test.each([
  ['before it has taken the message', false],
  ['after it has taken the message', true],
])(
  'S4 a server that is killed between “Send” and its answer, %s, has it once in the end',
  async (_when, isTaken) => {
    const { page, start, kill, said } = await createScene();
    await widget(page).begin('One');
    let hasBeenKilled = false;
    const restarted = new Promise((resolve) => {
      void page.route('**/messenger/conversations/reply', async (route) => {
        if (hasBeenKilled) return route.continue();
        hasBeenKilled = true;
        if (isTaken) await route.fetch();
        await kill();
        await route.abort('connectionreset');
        return resolve(start());
      });
    });
    await widget(page).write('Two');
    await widget(page).write('Three');
    await restarted;
    await expect.poll(said, { timeout: 30_000 }).toEqual([['One', 'Two', 'Three']]);
    await widget(page).thread.getByText('Sent', { exact: true }).waitFor();
    expect(await widget(page).thread.getByRole('paragraph').allTextContents()).toEqual([
      'One',
      'Two',
      'Three',
    ]);
  },
);

test('S4 nor is the very first message lost when the tab is closed before the server is back', async () => {
  const { page, site, start, kill, said } = await createScene();
  await widget(page).openButton.click();
  await widget(page).sendUsAMessage.click();
  let hasBeenKilled = false;
  await page.route('**/messenger/conversations/start', async (route) => {
    if (!hasBeenKilled) {
      hasBeenKilled = true;
      await route.fetch();
      await kill();
    }
    return route.abort('connectionreset');
  });
  await widget(page).write('Hello?');
  await widget(page).thread.getByText('Still sending…').waitFor();
  const context = page.context();
  await page.close();
  await start();
  const tab = await context.newPage();
  await tab.goto(site.url);
  await expect
    .poll(() => tab.evaluate(() => Object.keys(localStorage)), { timeout: 20_000 })
    .toEqual([]);
  expect(await said()).toEqual([['Hello?']]);
});
