import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { keptFiles } from '../kit/files-of-pages.ts';
import { keptEntries, unsentCount } from '../kit/kept-in-browser.ts';
import { widget } from '../kit/pages.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';

let server: TestServer;
let browser: Browser;
let site: HostPage;
let teammate: Teammate;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  site = await serveHostPage(plainPage(server.url));
  teammate = await createTeammate(server);
});
beforeEach(async () => {
  page = await newPage(browser);
  context = page.context();
  await page.goto(site.url);
  await widget(page).openButton.click();
  await widget(page).sendUsAMessage.click();
});
afterEach(() => context.close());
afterAll(async () => {
  await browser.close();
  await site.close();
  await server.destroy();
});

const tray = (target = page) => widget(target).panel.getByRole('list', { name: 'Attachments' });
const text = (name: string, content = name) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});

async function pick(...files: ReturnType<typeof text>[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await widget(page).panel.getByRole('button', { name: 'Attach a file' }).click();
  await (await chooser).setFiles(files);
}
/** Gives the field a file as a drop, or as a paste. */
async function give(way: 'drop' | 'paste', name: string, types: string[] = []): Promise<boolean> {
  return widget(page).message.evaluate(
    (field, given) => {
      const data = new DataTransfer();
      data.items.add(new File(['given'], given.name, { type: 'image/png' }));
      for (const type of given.types) data.setData(type, 'a text');
      const about = { bubbles: true, composed: true, cancelable: true };
      const event =
        given.way === 'drop'
          ? new DragEvent('drop', { ...about, dataTransfer: data })
          : new ClipboardEvent('paste', { ...about, clipboardData: data });
      return field.dispatchEvent(event);
    },
    { way, name, types },
  );
}
/** The names of the files that arrived, message by message. */
async function arrived(): Promise<string[][]> {
  const [conversation] = (await teammate.list()).conversations;
  if (conversation === undefined) return [];
  const { parts } = await teammate.thread(conversation.id);
  return parts.map(({ blocks }) =>
    blocks.flatMap((block) => ('name' in block ? [block.name] : [])),
  );
}

test('S8 picked files stand in their order, outlive a reload, and are a message by themselves', async () => {
  await pick(text('one.txt'), text('two.txt'));
  await expect.poll(() => tray().getByRole('listitem').allInnerTexts()).toHaveLength(2);
  await tray().getByRole('button', { name: 'Remove two.txt' }).waitFor();
  await tray().getByRole('button', { name: 'Remove one.txt' }).waitFor();
  await expect.poll(() => keptEntries(page)).toHaveLength(2);
  await page.reload();
  await tray().getByRole('button', { name: 'Remove two.txt' }).waitFor();
  await widget(page).send.click();
  await widget(page).thread.getByText('Sent', { exact: true }).waitFor();
  expect(await arrived()).toEqual([['one.txt', 'two.txt']]);
  expect(await tray().count()).toBe(0);
});

test('S8 a file is dropped, and a picture pasted under a name', async () => {
  expect(await give('drop', 'dropped.png')).toBe(false);
  await tray().getByText('dropped.png').waitFor();
  expect(await give('paste', 'image.png')).toBe(false);
  await tray().getByText('Pasted image.png').waitFor();
});

test('S8 what is pasted as text with a picture of itself stays text', async () => {
  expect(await give('paste', 'image.png', ['text/plain', 'text/html'])).toBe(true);
  expect(await tray().count()).toBe(0);
});

test('S8 what may not be attached is said before it is sent', async () => {
  await pick(text('none.txt', ''), text('fine.txt'));
  const notes = widget(page).panel.getByRole('status').filter({ hasText: 'none.txt is empty.' });
  await notes.waitFor();
  await tray().getByText('fine.txt').waitFor();
  await widget(page).panel.getByText('Up to 25 MB each').waitFor();
});

test('S8 a file is taken off again', async () => {
  await pick(text('one.txt'));
  await tray().getByRole('button', { name: 'Remove one.txt' }).click();
  await tray().waitFor({ state: 'detached' });
  expect(await widget(page).send.isDisabled()).toBe(true);
});

test('S4 a file and its message, sent offline in a tab that was closed, arrive from the next page', async () => {
  // The chunk is there before the network goes.
  await pick(text('first.txt'));
  await tray().getByRole('button', { name: 'Remove first.txt' }).click();
  await context.setOffline(true);
  await pick(text('offline.txt'));
  await tray().getByText('offline.txt').waitFor();
  await widget(page).write('Here it is');
  await expect.poll(() => unsentCount(page)).toBe(1);
  await expect.poll(() => keptFiles(page)).toBe(1);
  await page.close();
  await context.setOffline(false);
  page = await context.newPage();
  await page.goto(site.url);
  await expect.poll(arrived, { timeout: 20_000 }).toEqual([['offline.txt']]);
});

test('V13 after a shutdown nothing of a file is left in the browser', async () => {
  await pick(text('secret.txt'));
  await tray().getByRole('button', { name: 'Remove secret.txt' }).waitFor();
  await page.evaluate(() => {
    const { Intercom } = window as unknown as { Intercom(verb: string): void };
    Intercom('shutdown');
  });
  const keys = () =>
    page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open('foyer-demo');
          request.addEventListener('success', () => {
            const store = request.result.transaction('unsent').objectStore('unsent');
            const all = store.getAllKeys();
            all.addEventListener('success', () => {
              request.result.close();
              resolve(all.result.filter((key) => String(key).startsWith('file-')));
            });
          });
        }),
    );
  await expect.poll(keys).toEqual([]);
});

test('S8 an emoji is searched for, put in at the caret, and remembered', async () => {
  const { panel, message } = widget(page);
  await message.fill('Hello  you');
  await message.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(6, 6));
  await panel.getByRole('button', { name: 'Insert an emoji' }).click();
  const picker = panel.getByRole('dialog', { name: 'Emoji', exact: true });
  const search = picker.getByRole('searchbox', { name: 'Search emoji' });
  await search.fill('grinning face');
  await search.press('Enter');
  await expect.poll(() => message.inputValue()).toBe('Hello 😀 you');
  await picker.waitFor({ state: 'hidden' });
  await page.keyboard.type('!');
  expect(await message.inputValue()).toBe('Hello 😀! you');
  // The draft, and what was chosen.
  await expect.poll(() => keptEntries(page)).toHaveLength(2);
  await page.reload();
  await panel.getByRole('button', { name: 'Insert an emoji' }).click();
  const recent = picker.getByRole('group', { name: 'Recently used' });
  await recent.getByRole('button', { name: 'grinning face' }).waitFor();
});

test('S5 arrows lead through the emoji, and Escape back to the field with the messenger open', async () => {
  const { panel, message } = widget(page);
  await panel.getByRole('button', { name: 'Insert an emoji' }).click();
  const picker = panel.getByRole('dialog', { name: 'Emoji', exact: true });
  await picker.getByRole('searchbox').press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const second = picker.getByRole('group').first().getByRole('button').nth(1);
  await expect.poll(() => second.evaluate((one) => one.matches(':focus'))).toBe(true);
  await page.keyboard.press('Escape');
  await picker.waitFor({ state: 'hidden' });
  await expect.poll(() => message.evaluate((field) => field.matches(':focus'))).toBe(true);
});
