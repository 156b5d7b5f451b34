import { firstWords } from '../kit/first-words.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { createTestDatabase } from '../kit/databases.ts';
import { startMortalServer } from '../kit/mortal-server.ts';
import { consoleOf } from '../kit/pages.ts';
import { owner } from '../kit/server.ts';
import { createTeammate } from '../kit/teammate.ts';
import { createVisitor } from '../kit/visitor.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The server in a process of its own, and a teammate at a conversation. */
async function createScene() {
  const database = await createTestDatabase('sqlite');
  const server = await startMortalServer({
    FOYER_DATA: database.environment.FOYER_DATA,
    FOYER_OWNER_EMAIL: owner.email,
    FOYER_OWNER_PASSWORD: owner.password,
    FOYER_DEMO: '0',
    FOYER_LIMITS: '0',
  });
  const page = await newPage(browser);
  onTestFinished(async () => {
    await page.context().close();
    await server.kill();
    await database.drop();
  });
  const url = `http://127.0.0.1:${server.port}`;
  const visitor = await createVisitor({ url });
  const { conversation } = await visitor.start('Will you survive?');
  await consoleOf(page).signIn(url, owner);
  await consoleOf(page).conversation('Will you survive?').click();
  await consoleOf(page).thread.getByText('Will you survive?').waitFor();
  return {
    page,
    server,
    async said(): Promise<string[]> {
      const { parts } = await (await createTeammate({ url })).thread(conversation.id);
      return parts.map(({ kind, blocks }) => firstWords(blocks) ?? kind);
    },
  };
}

test.each([
  ['before it has taken the reply', false],
  ['after it has taken the reply', true],
])(
  'S4 T2 a server that is killed between “Send” and its answer, %s, has it once, and closes after it',
  async (_when, isTaken) => {
    const { page, server, said } = await createScene();
    const desk = consoleOf(page);
    let hasBeenKilled = false;
    const restarted = new Promise((resolve) => {
      void page.route('**/replies', async (route) => {
        if (hasBeenKilled) return route.continue();
        hasBeenKilled = true;
        if (isTaken) await route.fetch();
        await server.kill();
        await route.abort('connectionreset');
        return resolve(server.start());
      });
    });
    await desk.answer('One');
    await desk.noteTab.click();
    await desk.note.fill('Two, a note');
    await desk.addNote.click();
    await page.getByRole('tab', { name: 'Reply' }).click();
    await desk.reply.fill('Three');
    await page.getByRole('button', { name: 'Send and close' }).click();
    await restarted;
    await expect
      .poll(said, { timeout: 30_000 })
      .toEqual(['Will you survive?', 'One', 'Two, a note', 'Three', 'close']);
    await desk.reopen.waitFor();
    for (const text of ['One', 'Two, a note', 'Three']) {
      expect(await desk.thread.getByText(text, { exact: true }).count()).toBe(1);
    }
  },
);

test('S4 T2 a reply is not lost when the browser’s tab dies with the server', async () => {
  const { page, server, said } = await createScene();
  const desk = consoleOf(page);
  await page.route('**/replies', (route) => route.abort('connectionreset'));
  await desk.answer('Never answered');
  await desk.thread.getByText('Still sending…').waitFor();
  await server.kill();
  const context = page.context();
  const address = page.url();
  await page.close();
  await server.start();
  const tab = await context.newPage();
  await tab.goto(address);
  await expect.poll(said, { timeout: 20_000 }).toEqual(['Will you survive?', 'Never answered']);
});
