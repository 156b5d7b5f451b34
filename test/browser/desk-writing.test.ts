import { firstWords } from '../kit/first-words.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
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

const sam = { email: 'sam@example.com', password: teammatePassword };

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  robin = await createTeammate(server);
  await joinAs(server, robin, sam.email, { name: 'Sam Okoye' });
  await robin.request('POST', 'saved-replies', { title: 'Greetings', text: 'Kind regards' });
});
beforeEach(async () => {
  page = await newPage(browser);
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await server.destroy();
});

/** Begins a conversation, and opens it in the console. @returns its id */
async function open(text: string): Promise<string> {
  const visitor = await createVisitor(server);
  const { conversation } = await visitor.start(text);
  await consoleOf(page).signIn(server.url, owner);
  await consoleOf(page).conversation(text).click();
  await consoleOf(page).thread.getByText(text).waitFor();
  return conversation.id;
}
/** What was said and noted there, in order. */
async function saidIn(id: string): Promise<[kind: string, text: string][]> {
  const { parts } = await robin.thread(id);
  return parts.map(({ kind, blocks }) => [kind, firstWords(blocks) ?? '']);
}
/** Everything that lies in this browser's storage of the console, and how much of it there is. */
function onDisk(tab: Page): Promise<number> {
  return tab.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('foyer-console/demo');
        opening.onerror = () => reject(opening.error ?? new Error('no database'));
        opening.onsuccess = () => {
          const { result: database } = opening;
          const reading = database.transaction('unsent').objectStore('unsent').get('entries');
          reading.onsuccess = () => {
            database.close();
            resolve((reading.result as unknown[] | undefined)?.length ?? 0);
          };
        };
      }),
  );
}
async function writeNote(text: string): Promise<void> {
  const desk = consoleOf(page);
  await desk.noteTab.click();
  await desk.note.fill(text);
}
async function signOut(): Promise<void> {
  await consoleOf(page).account.click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
}

test('S4 T2 replies and notes that a dead server has not taken outlive the page, and arrive once, in order, as what they were', async () => {
  const desk = consoleOf(page);
  const id = await open('Write to me in the dark');
  await server.stop();
  await desk.answer('In the dark 1');
  await writeNote('Dark indeed');
  await desk.addNote.click();
  await page.getByRole('tab', { name: 'Reply' }).click();
  await desk.answer('In the dark 2');
  await desk.thread.getByText('Still sending…').first().waitFor();
  await desk.thread.getByText('The server cannot be reached.').first().waitFor();
  await expect.poll(() => onDisk(page)).toBe(3);
  await page.goto('about:blank');
  await server.start();
  await page.goto(`${server.url}/console/`);
  await expect
    .poll(() => saidIn(id), { timeout: 20_000 })
    .toEqual([
      ['comment', 'Write to me in the dark'],
      ['comment', 'In the dark 1'],
      ['note', 'Dark indeed'],
      ['comment', 'In the dark 2'],
    ]);
  await expect.poll(() => onDisk(page)).toBe(0);
});

test('S4 T2 what is being written is there again, for each conversation a reply and a note, and the list says so', async () => {
  const desk = consoleOf(page);
  await open('Half an answer');
  await desk.reply.fill('Well, it de');
  await writeNote('Not sure yet');
  const other = await createVisitor(server);
  await other.start('Another one');
  await desk.conversation('Another one').click();
  await writeNote('Only a note');
  await expect.poll(() => onDisk(page)).toBe(3);

  await page.reload();
  await expect.poll(() => desk.note.inputValue()).toBe('Only a note');
  await desk.conversation('Half an answer').getByText('Draft').waitFor();
  await desk.conversation('Half an answer').click();
  await expect.poll(() => desk.reply.inputValue()).toBe('Well, it de');
  await desk.noteTab.click();
  await expect.poll(() => desk.note.inputValue()).toBe('Not sure yet');
  await desk.note.fill('');
  await desk.addNote.and(page.locator(':disabled')).waitFor();
  await expect.poll(() => onDisk(page)).toBe(2);
});

test('S4 T2 of two tabs one sends, both show it, and it arrives once', async () => {
  const desk = consoleOf(page);
  const id = await open('To two tabs');
  const second = await page.context().newPage();
  await second.goto(page.url());
  const other = consoleOf(second);
  await other.thread.getByText('To two tabs').waitFor();
  await page.context().setOffline(true);
  await desk.answer('From the first');
  await other.thread.getByText('From the first').waitFor();
  await other.answer('From the second');
  await desk.thread.getByText('From the second').waitFor();
  await page.close();
  await second.context().setOffline(false);
  await expect
    .poll(() => saidIn(id), { timeout: 20_000 })
    .toEqual([
      ['comment', 'To two tabs'],
      ['comment', 'From the first'],
      ['comment', 'From the second'],
    ]);
  await other.thread.getByText('Sent', { exact: true }).waitFor();
  for (const text of ['From the first', 'From the second']) {
    expect(await other.thread.getByText(text).count()).toBe(1);
  }
});

test('S4 T2 nothing is cut off a reply that is too long: the console says so, keeps it through a reload, and sends it once it is shorter', async () => {
  const desk = consoleOf(page);
  const id = await open('Tell me everything');
  const text = 'x'.repeat(9_990);
  await desk.reply.fill(text);
  await desk.savedReplies.click();
  await desk.choose('Greetings');
  await expect.poll(() => desk.reply.inputValue()).toBe(`${text}Kind regards`);
  await page.getByText('10,002 of 10,000 characters').waitFor();
  await page.getByRole('status').getByText('too long to be sent').waitFor();
  expect(await desk.sendReply.isDisabled()).toBe(true);
  await expect.poll(() => onDisk(page)).toBe(1);
  await page.reload();
  await expect.poll(() => desk.reply.inputValue()).toBe(`${text}Kind regards`);
  await desk.reply.press('End');
  for (const _ of [1, 2]) await desk.reply.press('Backspace');
  await desk.sendReply.click();
  await expect
    .poll(() => saidIn(id))
    .toEqual([
      ['comment', 'Tell me everything'],
      ['comment', `${text}Kind regar`],
    ]);
});

test('S4 T2 a reply that the server refuses says why, waits through a reload, and is tried again or discarded', async () => {
  const desk = consoleOf(page);
  const id = await open('Refuse me');
  const error = { kind: 'invalid', message: 'No.', request_id: '1' };
  await page.route('**/replies', (route) =>
    route.request().postData()?.includes('What no server takes') === true
      ? route.fulfill({ status: 400, json: { error } })
      : route.continue(),
  );
  await desk.answer('What no server takes');
  await desk.answer('Short, and not held up by it');
  await desk.thread.getByText('Not sent.').waitFor();
  await desk.conversation('not held up').getByText('Not sent').waitFor();
  await page.reload();
  await desk.thread.getByText('Not sent. It is too long.').waitFor();
  await desk.thread.getByRole('button', { name: 'Try again' }).click();
  await desk.thread.getByText('Not sent.').waitFor();
  await desk.thread.getByRole('button', { name: 'Discard' }).click();
  await desk.thread.getByText('Not sent.').waitFor({ state: 'detached' });
  await expect.poll(() => onDisk(page)).toBe(0);
  expect(await saidIn(id)).toEqual([
    ['comment', 'Refuse me'],
    ['comment', 'Short, and not held up by it'],
  ]);
});

test('S4 T2 signing out asks before it throws away what only this browser has, and leaves nothing', async () => {
  const desk = consoleOf(page);
  await open('Before you go');
  await desk.reply.fill('My secret draft');
  await expect.poll(() => onDisk(page)).toBe(1);
  await signOut();
  const dialog = page.getByRole('dialog', { name: 'Sign out?' });
  await dialog.getByText('This browser holds 1 draft.').waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await desk.reply.inputValue()).toBe('My secret draft');

  await signOut();
  await dialog.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('textbox', { name: 'Email' }).waitFor();
  await expect.poll(() => onDisk(page)).toBe(0);
  await desk.signIn(server.url, sam);
  await desk.conversation('Before you go').click();
  await expect.poll(() => desk.reply.inputValue()).toBe('');
});

test('S4 T2 signing out in one tab tells of what another tab holds, and signs that one out, too', async () => {
  const desk = consoleOf(page);
  await open('From tab to tab');
  const second = await page.context().newPage();
  await second.goto(page.url());
  await consoleOf(second).reply.fill('In the other tab');
  await expect.poll(() => onDisk(second)).toBe(1);
  await signOut();
  const dialog = page.getByRole('dialog', { name: 'Sign out?' });
  await dialog.getByText('This browser holds 1 draft.').waitFor();
  await dialog.getByRole('button', { name: 'Sign out' }).click();
  for (const tab of [page, second]) {
    await tab.getByRole('button', { name: 'Sign in' }).waitFor();
  }
  await desk.signIn(server.url, sam);
  await second.reload();
  await consoleOf(second).conversation('From tab to tab').click();
  expect(await consoleOf(second).reply.inputValue()).toBe('');
  expect(await onDisk(second)).toBe(0);
});

test('S4 T2 a session that ends by itself takes nothing along; the next teammate at this browser finds none of it', async () => {
  const desk = consoleOf(page);
  const id = await open('Whose words?');
  await desk.reply.fill('Robin’s words');
  await expect.poll(() => onDisk(page)).toBe(1);
  await page.context().clearCookies();
  await page.goto('about:blank');
  await desk.signIn(server.url, owner);
  await desk.conversation('Whose words?').click();
  await expect.poll(() => desk.reply.inputValue()).toBe('Robin’s words');

  await page.context().clearCookies();
  await page.goto('about:blank');
  await desk.signIn(server.url, sam);
  await desk.conversation('Whose words?').click();
  await expect.poll(() => onDisk(page)).toBe(0);
  expect(await desk.reply.inputValue()).toBe('');
  expect(await saidIn(id)).toHaveLength(1);
});

test('S4 T2 what one teammate has sent is never sent in another’s name', async () => {
  const desk = consoleOf(page);
  const id = await open('In whose name?');
  await page.context().setOffline(true);
  await desk.answer('By Robin alone');
  await desk.thread.getByText('Still sending…').waitFor();

  // In another tab somebody else signs in, whom the first tab has not heard of.
  const samsCookie = await createTeammate(server, sam).then(({ cookie }) => cookie);
  const [name = '', value = ''] = samsCookie.split('=');
  await page.context().addCookies([{ name, value, url: server.url }]);
  await page.context().setOffline(false);

  await page.getByRole('button', { name: 'Account: Sam Okoye' }).waitFor();
  await desk.thread.getByText('In whose name?').waitFor();
  expect(await desk.thread.getByText('By Robin alone').count()).toBe(0);
  await expect.poll(() => onDisk(page)).toBe(0);
  expect(await saidIn(id)).toHaveLength(1);
  await eventually(async () => (await robin.thread(id)).parts.length === 1);
});
