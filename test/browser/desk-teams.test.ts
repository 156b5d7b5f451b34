import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { eventually } from '../kit/eventually.ts';
import { consoleOf } from '../kit/pages.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, joinAs, teammatePassword, type Teammate } from '../kit/teammate.ts';
import { createVisitor } from '../kit/visitor.ts';

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
  page = await newPage(browser, { viewport: { width: 1280, height: 800 } });
  await consoleOf(page).signIn(server.url, owner);
});
afterEach(async () => {
  await page.context().close();
  await server.destroy();
});
afterAll(() => browser.close());

/** Opens a page of the settings. */
async function settings(section: string): Promise<void> {
  await consoleOf(page).account.click();
  await page.getByRole('menuitem', { name: 'Settings' }).click();
  await page
    .getByRole('navigation', { name: 'Settings' })
    .getByRole('link', { name: section })
    .click();
  await page.getByRole('heading', { level: 1, name: section }).waitFor();
}
/** @returns the link, which is shown once */
async function invite(email: string): Promise<string> {
  await page.getByRole('button', { name: 'Invite a teammate' }).click();
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.getByRole('textbox', { name: 'Invitation link' }).inputValue();
  await page.getByRole('button', { name: 'Done' }).click();
  return link;
}
/** Someone new writes, and their conversation is given to a team. @returns whom it was given to */
async function giveTo(team: { id: string }): Promise<string | null> {
  const visitor = await createVisitor(server);
  const { conversation } = await visitor.start('Who gets me?');
  const { id } = conversation;
  return (await robin.assign(id, { kind: 'team', id: team.id })).conversation.teammate_assignee_id;
}

test('T1 an owner invites by a link that is shown once; whoever opens it in another browser joins, and the link is spent', async () => {
  await settings('Teammates');
  await page.getByRole('button', { name: 'Invite a teammate' }).click();
  await page.getByRole('textbox', { name: 'Email' }).fill('not an email');
  await page.getByRole('button', { name: 'Make a link' }).click();
  await page.getByText('This is not an email address.').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  const link = await invite('sam@example.com');
  await page.getByRole('list', { name: 'Invited' }).getByText('sam@example.com').waitFor();

  const other = await newPage(browser);
  await other.goto(link);
  await other.getByRole('textbox', { name: 'Your name' }).fill('Sam Okoye');
  await other.getByLabel('Password', { exact: true }).fill('short');
  await other.getByRole('button', { name: 'Join' }).click();
  await other.getByText('It needs at least').waitFor();
  await other.getByLabel('Password', { exact: true }).fill(teammatePassword);
  await other.getByRole('button', { name: 'Join' }).click();
  await consoleOf(other).search.waitFor();
  await page.getByRole('list', { name: 'Teammates' }).getByText('Sam Okoye').waitFor();

  const late = await newPage(browser);
  await late.goto(link);
  await late.getByRole('heading', { name: 'This invitation is no longer good' }).waitFor();
  await late.context().close();

  await other.reload();
  await consoleOf(other).search.waitFor();
  await other.goto(`${server.url}/console/settings/teammates`);
  await other.getByText('Only owners', { exact: false }).waitFor();
  expect(await other.getByRole('button', { name: 'Invite a teammate' }).count()).toBe(0);
  await other.context().close();
});

test('T1 an invitation can be taken back; its link opens nothing then', async () => {
  await settings('Teammates');
  const link = await invite('sam@example.com');
  await page.getByRole('button', { name: 'Take back the invitation of sam@example.com' }).click();
  await page.getByText('sam@example.com').waitFor({ state: 'detached' });
  const other = await newPage(browser);
  await other.goto(link);
  await other.getByRole('heading', { name: 'This invitation is no longer good' }).waitFor();
  await other.context().close();
});

test('T1 roles change what one may do; the last owner stays one', async () => {
  const sam = await joinAs(server, robin, 'sam@example.com', { name: 'Sam Okoye' });
  await settings('Teammates');
  const own = page.getByRole('combobox', { name: 'Role of Owner' });
  await own.selectOption('teammate');
  await page.getByText('There has to be an owner').waitFor();
  await expect.poll(() => own.inputValue()).toBe('owner');

  await page.getByRole('combobox', { name: 'Role of Sam Okoye' }).selectOption('owner');
  await eventually(async () => (await sam.me()).role === 'owner');
  await own.selectOption('teammate');
  await page.getByText('Only owners', { exact: false }).waitFor();
  expect((await robin.me()).role).toBe('teammate');
});

test('T1 whoever is away says so, and every console shows it at once', async () => {
  const desk = consoleOf(page);
  await joinAs(server, robin, 'sam@example.com', { name: 'Sam Okoye' });
  const other = await newPage(browser);
  await consoleOf(other).signIn(server.url, {
    email: 'sam@example.com',
    password: teammatePassword,
  });
  await settings('Teammates');
  await consoleOf(other).account.click();
  await other.getByRole('menuitemcheckbox', { name: 'Away', checked: false }).click();
  await other.getByRole('menuitemcheckbox', { name: 'Away', checked: true }).waitFor();
  const row = page.getByRole('list', { name: 'Teammates' }).getByRole('listitem');
  await row.filter({ hasText: 'Sam Okoye' }).getByText('Away', { exact: true }).waitFor();
  await desk.account.click();
  await page.getByRole('menuitemcheckbox', { name: 'Away', checked: false }).waitFor();
  await other.context().close();
});

test('T1 a teammate chooses a picture: a small square of it is seen wherever their name is, and goes when it is taken away', async () => {
  await joinAs(server, robin, 'sam@example.com');
  const other = await newPage(browser);
  await consoleOf(other).signIn(server.url, {
    email: 'sam@example.com',
    password: teammatePassword,
  });
  await other.goto(`${server.url}/console/settings/teammates`);
  await settings('Your account');
  const group = page.getByRole('group', { name: 'Your picture' });
  const choose = async (name: string, buffer: Buffer) => {
    const choosing = page.waitForEvent('filechooser');
    await group.getByRole('button', { name: /^(Choose a picture|Replace)$/ }).click();
    await (await choosing).setFiles({ name, mimeType: 'image/png', buffer });
  };
  await choose('me.png', Buffer.from('no picture'));
  await group.getByText('Browsers do not show this file as a picture.').waitFor();
  await choose('me.png', PNG.sync.write(new PNG({ width: 900, height: 300 })));
  await group.getByRole('button', { name: 'Remove' }).waitFor();

  const faces = (desk: Page) => desk.locator('.avatar img');
  const sizeOf = ({ naturalWidth, naturalHeight }: HTMLImageElement) => [
    naturalWidth,
    naturalHeight,
  ];
  // In the field, and in the menu.
  await expect.poll(() => faces(page).count()).toBe(2);
  await expect
    .poll(() => faces(other).evaluateAll((all) => all.map((one) => one.getAttribute('src'))))
    .toEqual([expect.stringContaining('/widget/demo/pictures/')]);
  await expect.poll(() => faces(other).first().evaluate(sizeOf)).toEqual([160, 160]);

  await group.getByRole('button', { name: 'Remove' }).click();
  await expect.poll(() => faces(other).count()).toBe(0);
  const chooses = group.getByRole('button', { name: 'Choose a picture' });
  await expect.poll(() => chooses.evaluate((one) => one === document.activeElement)).toBe(true);
  await other.context().close();
});

test('T1 a team is made, its inbox stands beside the others, and it hands out in turn, past whoever is away', async () => {
  const sam = await joinAs(server, robin, 'sam@example.com', { name: 'Sam Okoye' });
  const ada = await joinAs(server, robin, 'ada@example.com', { name: 'Ada Lin' });
  await settings('Teams');
  await page.getByRole('button', { name: 'New team' }).click();
  const dialog = page.getByRole('dialog', { name: 'New team' });
  await dialog.getByRole('button', { name: 'Make the team' }).click();
  await dialog.getByText('The team needs a name.').waitFor();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Support');
  await dialog.getByRole('radio', { name: 'Round robin' }).check();
  for (const name of ['Sam Okoye', 'Ada Lin']) await dialog.getByLabel(name).check();
  await dialog.getByRole('button', { name: 'Make the team' }).click();
  await page.getByRole('list', { name: 'Teams' }).getByText('Round robin').waitFor();
  const team = must((await robin.directory()).teams[0], 'the team');

  const given = [await giveTo(team), await giveTo(team), await giveTo(team)];
  expect(new Set(given.slice(0, 2))).toEqual(new Set([sam.id, ada.id]));
  expect(given[2]).toBe(given[0]);
  await sam.request('PATCH', 'me', { is_away: true });
  expect([await giveTo(team), await giveTo(team)]).toEqual([ada.id, ada.id]);

  await page.getByRole('button', { name: 'Conversations' }).click();
  await consoleOf(page).view('Support 5 open').click();
  await consoleOf(page).list.getByRole('link').nth(4).waitFor();
});

test('T1 a balanced team gives to whoever has the fewest', async () => {
  const sam = await joinAs(server, robin, 'sam@example.com', { name: 'Sam Okoye' });
  const ada = await joinAs(server, robin, 'ada@example.com', { name: 'Ada Lin' });
  await settings('Teams');
  await page.getByRole('button', { name: 'New team' }).click();
  const dialog = page.getByRole('dialog', { name: 'New team' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Sales');
  await dialog.getByRole('radio', { name: 'Balanced' }).check();
  for (const name of ['Sam Okoye', 'Ada Lin']) await dialog.getByLabel(name).check();
  await dialog.getByRole('button', { name: 'Make the team' }).click();
  await page.getByRole('list', { name: 'Teams' }).getByText('Balanced').waitFor();
  const team = must((await robin.directory()).teams[0], 'the team');
  for (let count = 0; count < 2; count += 1) {
    const { conversation } = await (await createVisitor(server)).start('Already Sam’s');
    await robin.assign(conversation.id, { kind: 'teammate', id: sam.id });
  }
  expect([await giveTo(team), await giveTo(team)]).toEqual([ada.id, ada.id]);
});

test('T1 a teammate who is removed is out at once; what was theirs goes to whom the owner says', async () => {
  const sam = await joinAs(server, robin, 'sam@example.com', { name: 'Sam Okoye' });
  const ada = await joinAs(server, robin, 'ada@example.com', { name: 'Ada Lin' });
  const { conversation } = await (await createVisitor(server)).start('Sam’s until now');
  await robin.assign(conversation.id, { kind: 'teammate', id: sam.id });
  await sam.reply(conversation.id, 'On it');
  const other = await newPage(browser);
  await consoleOf(other).signIn(server.url, {
    email: 'sam@example.com',
    password: teammatePassword,
  });
  await settings('Teammates');
  await page.getByRole('button', { name: 'Remove Sam Okoye' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove Sam Okoye?' });
  await dialog.getByLabel('Their conversations go to').selectOption({ label: 'Ada Lin' });
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('list', { name: 'Have left' }).getByText('Sam Okoye').waitFor();

  await other.getByRole('button', { name: 'Sign in' }).waitFor();
  await other.context().close();
  await eventually(async () => {
    const { conversation: now } = await robin.thread(conversation.id);
    return now.teammate_assignee_id === ada.id;
  });
  await page.getByRole('button', { name: 'Conversations' }).click();
  await consoleOf(page).conversation('On it').click();
  await consoleOf(page).thread.getByText('Sam Okoye').first().waitFor();
  await consoleOf(page).assign.click();
  await page.getByRole('option', { name: /Ada Lin/ }).waitFor();
  expect(await page.getByRole('option', { name: /Sam Okoye/ }).count()).toBe(0);
});

test('T1 a password is changed by whoever knows the old one; other sessions end, this one goes on', async () => {
  const other = await newPage(browser);
  await consoleOf(other).signIn(server.url, owner);
  await settings('Your account');
  const now = page.getByLabel('Current password', { exact: true });
  const next = page.getByLabel('New password', { exact: true });
  const change = page.getByRole('button', { name: 'Change password' });
  await now.fill('not this one');
  await next.fill('a whole new password');
  await change.click();
  await page.getByText('This is not your password.').waitFor();
  await now.fill(owner.password);
  await change.click();
  await other.getByRole('button', { name: 'Sign in' }).waitFor();
  await page.getByText('Changed. You are signed out everywhere else.').waitFor();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor();
  await other.context().close();
});
