import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { succeed } from '../kit/http.ts';
import { consoleOf } from '../kit/pages.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, joinAs, teammatePassword } from '../kit/teammate.ts';

let server: TestServer;
let browser: Browser;
let page: Page;

const sam = { email: 'sam@example.com', password: teammatePassword };

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

/** The session is over by itself: a new password elsewhere ends it. */
async function endSession(): Promise<void> {
  const elsewhere = await createTeammate(server);
  const passwords = { current_password: owner.password, new_password: owner.password };
  succeed(await elsewhere.request('PUT', 'me/password', passwords));
  await page.getByText('You were signed out. Sign in to go on where you were.').waitFor();
}
async function signIn({ email, password }: typeof owner): Promise<void> {
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await button('Sign in').click();
}

test('T4 what is typed into settings is there after signing in again, and the focus where it was', async () => {
  await page.goto(`${server.url}/console/settings/account`);
  const name = page.getByRole('textbox', { name: 'Your name' });
  await name.fill('Robin of Locksley');
  await endSession();
  // Nothing of it is to be seen or pressed meanwhile.
  expect(await name.count()).toBe(0);
  expect(await page.getByRole('navigation').count()).toBe(0);

  await signIn(owner);
  await name.waitFor();
  expect(await name.inputValue()).toBe('Robin of Locksley');
  await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
  await button('Save').click();
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Account: Robin of Locksley' }).waitFor();
});

test('T4 a dialog that was being filled in keeps nobody from signing in, and is there again', async () => {
  await page.goto(`${server.url}/console/settings/saved-replies`);
  await button('New saved reply').first().click();
  const dialog = page.getByRole('dialog', { name: 'New saved reply' });
  await dialog.getByRole('textbox', { name: 'Text' }).fill('Half of what we say');
  await endSession();
  await signIn(owner);
  const text = dialog.getByRole('textbox', { name: 'Text' });
  expect(await text.inputValue()).toBe('Half of what we say');
  await expect.poll(() => text.evaluate((field) => field === document.activeElement)).toBe(true);
  // Over everything else, as it was.
  await expect.poll(() => dialog.evaluate((one) => one.matches(':modal'))).toBe(true);
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Half');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Half of what we say').waitFor();
});

test('T2 at the door, letters are no shortcuts, and whoever else comes in finds nothing', async () => {
  await joinAs(server, await createTeammate(server), sam.email, { name: 'Sam Okoye' });
  await page.goto(`${server.url}/console/settings/account`);
  await page.getByRole('textbox', { name: 'Your name' }).fill('Robin of Locksley');
  await endSession();
  await button('Sign in').focus();
  await page.keyboard.press('?');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await signIn(sam);
  await page.getByRole('button', { name: 'Account: Sam Okoye' }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Your name' }).inputValue()).toBe('Sam Okoye');
});
