import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { eventually } from '../kit/eventually.ts';
import { succeed } from '../kit/http.ts';
import { consoleOf } from '../kit/pages.ts';
import { identitySecret, owner, startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, joinAs, teammatePassword, type Teammate } from '../kit/teammate.ts';
import { signed, Visitor } from '../kit/visitor.ts';

let server: TestServer;
let browser: Browser;
let robin: Teammate;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
beforeEach(async () => {
  server = await startTestServer();
  robin = await createTeammate(server);
  page = await newPage(browser, { viewport: { width: 1280, height: 900 } });
  await consoleOf(page).signIn(server.url, owner);
});
afterEach(async () => {
  await page.context().close();
  await server.destroy();
});
afterAll(() => browser.close());

async function settings(section: string): Promise<void> {
  await consoleOf(page).account.click();
  await page.getByRole('menuitem', { name: 'Settings' }).click();
  await page
    .getByRole('navigation', { name: 'Settings' })
    .getByRole('link', { name: section })
    .click();
  await page.getByRole('heading', { level: 1, name: section }).waitFor();
}
const statusOf = async (secret: string) => {
  const user = signed({ user_id: 'ada' }, secret);
  return (await new Visitor(server).pingRaw({ user })).status;
};

test('V14 an owner changes the secret: shown when asked for, two hold, then the old one is removed', async () => {
  await settings('Identity verification');
  const secret = page.getByRole('textbox', { name: 'Identity secret' });
  expect(await secret.count()).toBe(0);
  await page.getByRole('button', { name: 'Show the secret' }).click();
  expect(await secret.inputValue()).toBe(identitySecret);
  await page.getByRole('button', { name: 'Hide' }).click();
  expect(await secret.count()).toBe(0);

  await page.getByRole('button', { name: 'Make a new secret' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make it' }).click();
  await page.getByText('The previous secret holds as well').waitFor();
  await page.getByRole('button', { name: 'Show the secret' }).click();
  const next = await secret.inputValue();
  expect(next).toMatch(/^[\da-f]{64}$/);
  expect([await statusOf(identitySecret), await statusOf(next)]).toEqual([200, 200]);

  await page.getByRole('button', { name: 'Remove the previous secret' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByRole('button', { name: 'Make a new secret' }).waitFor();
  expect([await statusOf(identitySecret), await statusOf(next)]).toEqual([403, 200]);

  // Gone from the page with the page.
  await settings('Privacy');
  await settings('Identity verification');
  expect(await secret.count()).toBe(0);
});

test('V14 an owner is told what it means to do without signatures, and can go back', async () => {
  await settings('Identity verification');
  const required = page.getByRole('switch', { name: 'Require a signature' });
  expect(await required.getAttribute('aria-checked')).toBe('true');
  await required.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  expect(await required.getAttribute('aria-checked')).toBe('true');
  expect((await new Visitor(server).pingRaw({ user: { user_id: 'ada' } })).status).toBe(403);

  await required.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Do without' }).click();
  await page.getByText('Anyone can write to you under any name.').waitFor();
  const unsigned = new Visitor(server);
  await unsigned.ping({ user_id: 'ada', name: 'Ada' });
  const { conversation } = await unsigned.start('Hello');
  await required.click();
  await eventually(async () => (await required.getAttribute('aria-checked')) === 'true');

  await page.getByRole('button', { name: 'Conversations' }).click();
  await page.getByRole('list', { name: 'Conversations' }).getByText('Ada').click();
  await page.getByText('Unverified user').filter({ visible: true }).first().waitFor();
  expect((await robin.thread(conversation.id)).conversation.contact.is_unsigned).toBe(true);
});

test('V14 the code that the console shows makes what the server believes', async () => {
  await settings('Identity verification');
  for (const name of ['user_hash', 'intercom_user_jwt']) {
    const code = await page.getByRole('region', { name: `Code for ${name}` }).innerText();
    // Beside the packages, which the code asks for.
    const folder = await mkdtemp(join(process.cwd(), 'node_modules/.sample-'));
    const file = join(folder, 'sample.mjs');
    const user = "const user = { id: 'ada', email: 'ada@example.com' };";
    await writeFile(file, `${user}\n${code}\nconsole.log(${name});`);
    const env = { ...process.env, FOYER_IDENTITY_SECRET: identitySecret };
    const value = execFileSync(process.execPath, [file], { encoding: 'utf8', env }).trim();
    await rm(folder, { recursive: true });
    const said = name === 'user_hash' ? { user_id: 'ada', user_hash: value } : { [name]: value };
    const answer = await new Visitor(server).pingRaw({ user_data: JSON.stringify(said) });
    expect(succeed(answer).contact.role).toBe('user');
  }
});

test('V14 an owner sets quiet mode and how long a user’s session lasts', async () => {
  await settings('Privacy');
  const quiet = page.getByRole('switch', { name: 'Quiet mode' });
  await quiet.click();
  await eventually(async () => (await quiet.getAttribute('aria-checked')) === 'true');
  const length = page.getByRole('combobox', { name: 'A session ends after' });
  expect(await length.inputValue()).toBe('604800000');
  await length.selectOption('30 minutes');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  expect(succeed(await robin.request('GET', 'privacy'))).toEqual({
    is_quiet: true,
    user_session_ms: 1_800_000,
  });
  const { session_ms } = await new Visitor(server).ping(signed({ user_id: 'ada' }));
  expect(session_ms).toBe(1_800_000);

  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Privacy' }).waitFor();
  expect(await length.inputValue()).toBe('1800000');
  expect(await quiet.getAttribute('aria-checked')).toBe('true');
});

test('V14 who is no owner sees neither, and why', async () => {
  const colleague = await joinAs(server, robin, 'tess@example.com');
  expect(colleague.id).not.toBe('');
  await page.context().clearCookies();
  await consoleOf(page).signIn(server.url, {
    email: 'tess@example.com',
    password: teammatePassword,
  });
  for (const section of ['Identity verification', 'Privacy']) {
    await settings(section);
    await page.getByText('Only owners can change').waitFor();
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    expect(await page.getByRole('switch').count()).toBe(0);
  }
});
