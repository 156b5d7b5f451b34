import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { widget } from '../kit/pages.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';

let server: TestServer;
let browser: Browser;
let site: HostPage;
let teammate: Teammate;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  site = await serveHostPage(plainPage(server.url));
  teammate = await createTeammate(server);
  page = await newPage(browser);
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await server.destroy();
});

/** What has arrived, message by message. */
async function arrived(): Promise<string[][]> {
  const [conversation] = (await teammate.list()).conversations;
  const { parts } = await teammate.thread(conversation?.id ?? '');
  return parts.map(({ blocks }) =>
    blocks.map((block) => ('name' in block ? block.name : 'text' in block ? block.text : '')),
  );
}

test('S4 S8 a file that something on the way takes away without a word is given up and can be tried again; what was written behind it arrives', async () => {
  const messenger = widget(page);
  const { thread, panel } = messenger;
  let isBlocked = true;
  // A proxy's “too large” without the headers that would let the page read it is no more than this.
  await page.route('**/messenger/uploads', (route) =>
    isBlocked ? route.abort() : route.continue(),
  );
  await page.goto(site.url);
  await messenger.openButton.click();
  await messenger.sendUsAMessage.click();
  await messenger.write('First');
  await thread.getByText('Sent', { exact: true }).waitFor();
  const choosing = page.waitForEvent('filechooser');
  await panel.getByRole('button', { name: 'Attach a file' }).click();
  const film = { name: 'film.mov', mimeType: 'video/quicktime', buffer: Buffer.alloc(50_000) };
  await (await choosing).setFiles([film]);
  await messenger.send.click();
  await messenger.write('Has it come?');
  await thread.getByText('film.mov could not be uploaded.').waitFor();
  await expect.poll(arrived).toEqual([['First'], ['Has it come?']]);
  isBlocked = false;
  await thread.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(arrived).toEqual([['First'], ['Has it come?'], ['film.mov']]);
});
