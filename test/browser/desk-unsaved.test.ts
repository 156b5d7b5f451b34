import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { BotDesk } from '../kit/bot-desk.ts';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { consoleOf } from '../kit/pages.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate } from '../kit/teammate.ts';

let server: TestServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
beforeEach(async () => {
  server = await startTestServer();
  page = await newPage(browser, { viewport: { width: 1280, height: 900 } });
  await consoleOf(page).signIn(server.url, owner);
});
afterEach(async () => {
  await page.context().close();
  await server.destroy();
});
afterAll(() => browser.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const question = () => page.getByRole('dialog', { name: 'Leave without saving?' });

async function openWorkflow(): Promise<void> {
  const bots = new BotDesk(await createTeammate(server));
  const { id } = await bots.workflow('Welcome', {
    trigger: { on: 'conversation_started' },
    steps: [{ message: 'Hello!' }],
  });
  await page.goto(`${server.url}/console/settings/workflows`);
  await page.getByRole('link', { name: 'Welcome' }).click();
  await page.waitForURL(`**/workflows/${id}`);
}

test('W8 a changed definition is not left unasked, by a link or by the browser’s buttons', async () => {
  await openWorkflow();
  const { pathname } = new URL(page.url());
  const name = page.getByRole('textbox', { name: 'Name' });
  await name.fill('Welcome back');

  await page.getByRole('link', { name: 'Teammates' }).click();
  await question().getByRole('button', { name: 'Keep editing' }).click();
  expect(new URL(page.url()).pathname).toBe(pathname);
  expect(await name.inputValue()).toBe('Welcome back');

  await page.goBack();
  await question().waitFor();
  await page.waitForURL(`**${pathname}`);
  await page.keyboard.press('Escape');
  await question().waitFor({ state: 'detached' });
  expect(await name.inputValue()).toBe('Welcome back');

  await page.goBack();
  await question().getByRole('button', { name: 'Discard changes' }).click();
  await page.getByRole('heading', { level: 1, name: 'Workflows' }).waitFor();
  await page.waitForURL('**/settings/workflows');
});

test('W8 what is saved is left at once, and so is what was not touched', async () => {
  await openWorkflow();
  await page.getByRole('textbox', { name: 'Name' }).fill('Welcome back');
  await button('Save').click();
  await page.getByText('Saved', { exact: true }).waitFor();
  await button('All workflows').click();
  await page.getByRole('link', { name: 'Welcome back' }).click();
  await page.getByRole('link', { name: 'Teammates' }).click();
  await page.getByRole('heading', { level: 1, name: 'Teammates' }).waitFor();
});

test('O5 a rule that is being written is not put away unasked, and the focus comes back to it', async () => {
  await page.goto(`${server.url}/console/settings/follow-up`);
  await button('New rule').click();
  const dialog = page.getByRole('dialog', { name: 'New rule' });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await button('New rule').click();
  const name = dialog.getByRole('textbox', { name: 'Name' });
  await name.fill('Large');
  await page.keyboard.press('Escape');
  await question().waitFor();
  await page.keyboard.press('Escape');
  await question().waitFor({ state: 'detached' });
  expect(await name.inputValue()).toBe('Large');
  const hasFocus = (one: Locator) => one.evaluate((it) => it === document.activeElement);
  await expect.poll(() => hasFocus(name)).toBe(true);

  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await question().getByRole('button', { name: 'Discard changes' }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => hasFocus(button('New rule'))).toBe(true);
});
