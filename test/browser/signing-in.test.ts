import { firstWords } from '../kit/first-words.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ClaimedUser } from '../../src/contract/messenger/ping.ts';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { widget } from '../kit/pages.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { signed } from '../kit/visitor.ts';

let server: TestServer;
let browser: Browser;
let site: HostPage;
let page: Page;
let teammate: Teammate;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  site = await serveHostPage(plainPage(server.url));
  teammate = await createTeammate(server);
});
beforeEach(async () => {
  page = await newPage(browser);
  await page.goto(site.url);
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await site.close();
  await server.destroy();
});

function update(target: Page, settings: ClaimedUser): Promise<void> {
  return target.evaluate((given) => {
    const { Intercom } = window as unknown as { Intercom: (...args: unknown[]) => void };
    Intercom('update', given);
  }, settings);
}

test('V7 who signs in without a page load goes on in the same conversation, in this tab and another', async () => {
  await widget(page).begin('Before I signed in');
  const other = await page.context().newPage();
  await other.goto(site.url);
  await widget(other).openButton.click();
  await widget(other)
    .panel.getByRole('button', { name: /Before I signed in/ })
    .click();
  await widget(other).thread.getByText('Before I signed in').waitFor();

  const pinged = page.waitForResponse((response) => response.url().endsWith('/messenger/ping'));
  await update(page, signed({ user_id: 'ada-1', name: 'Ada' }));
  expect((await pinged).status()).toBe(200);
  await widget(page).write('After I signed in');
  await widget(page).thread.getByText('Sent', { exact: true }).waitFor();

  const [conversation] = (await teammate.list()).conversations;
  expect(conversation?.contact).toMatchObject({ role: 'user', display_name: 'Ada' });
  await teammate.reply(conversation?.id ?? '', 'Welcome, Ada');
  await widget(page).thread.getByText('Welcome, Ada').waitFor();
  await widget(other).panel.getByText('Welcome, Ada').waitFor();
  expect(await page.context().cookies()).toHaveLength(3);
});

test('V7 a message that waits while its writer signs in is the user’s, and arrives', async () => {
  await widget(page).begin('I am here');
  await page.context().setOffline(true);
  await widget(page).write('Written on the train');
  await widget(page).thread.getByText('Sending…').waitFor();
  await update(page, signed({ user_id: 'ada-2', name: 'Ada' }));
  await page.context().setOffline(false);

  await widget(page).thread.getByText('Sent', { exact: true }).waitFor({ timeout: 20_000 });
  const { conversations } = await teammate.list();
  const mine = conversations.find(
    ({ contact }) => contact.display_name === 'Ada' && contact.email === null,
  );
  expect(mine).toBeDefined();
  const texts = (await teammate.thread(conversations[0]?.id ?? '')).parts.map(({ blocks }) =>
    firstWords(blocks),
  );
  expect(texts).toEqual(['I am here', 'Written on the train']);
});

test('V14 a user without proof is refused, the page is told, and a later boot is welcome', async () => {
  const warnings: string[] = [];
  page.on('console', (message) => warnings.push(message.text()));
  await update(page, { user_id: 'somebody' });
  await widget(page).openButton.waitFor({ state: 'detached' });
  await expect.poll(() => warnings.join()).toContain('user_hash');

  await page.evaluate(() => {
    const { Intercom } = window as unknown as { Intercom: (...args: unknown[]) => void };
    Intercom('boot', { app_id: 'demo' });
  });
  await widget(page).openButton.waitFor();
});

test('S10 a messenger that could not be fetched is fetched at the next press', async () => {
  let refusals = 1;
  await page.route('**/widget/assets/messenger-*', (route) => {
    refusals -= 1;
    return refusals >= 0 ? route.abort() : route.continue();
  });
  const failed = page.waitForEvent('requestfailed');
  await widget(page).openButton.hover();
  await failed;
  await widget(page).openButton.click();
  await widget(page).panel.waitFor();
});
