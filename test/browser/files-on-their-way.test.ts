import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { unsentCount } from '../kit/kept-in-browser.ts';
import { widget } from '../kit/pages.ts';
import { keptFiles, photo } from '../kit/files-of-pages.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';

let server: TestServer;
let browser: Browser;
let site: HostPage;
let teammate: Teammate;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  const environment = { FOYER_UPLOADS_DAILY_MB: '5' };
  [server, browser] = await Promise.all([startTestServer({ environment }), launchBrowser()]);
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

const uploads = '**/messenger/uploads';
const tray = (target = page) => widget(target).panel.getByRole('list', { name: 'Attachments' });
const inTray = (name: string, target = page) => tray(target).getByRole('button', { name });
const inThread = (name: string) => widget(page).thread.getByRole('button', { name });
const file = (name: string, bytes = 5, mimeType = 'text/plain') => ({
  name,
  mimeType,
  buffer: Buffer.alloc(bytes, 'x'),
});

async function pick(...files: ReturnType<typeof file>[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await widget(page).panel.getByRole('button', { name: 'Attach a file' }).click();
  await (await chooser).setFiles(files);
}
/** Uploads that have been sent stay unanswered. */
async function hold(on: BrowserContext | Page = page): Promise<{ routes: Route[] }> {
  const held: Route[] = [];
  await on.route(uploads, (route) => void held.push(route));
  return { routes: held };
}
/** What has arrived in the last conversation, message by message. */
async function arrived(): Promise<string[][]> {
  const [conversation] = (await teammate.list()).conversations;
  if (conversation === undefined) return [];
  const { parts } = await teammate.thread(conversation.id);
  return parts.map(({ blocks }) =>
    blocks.map((block) => ('name' in block ? block.name : 'text' in block ? block.text : '')),
  );
}
const sent = () => widget(page).thread.getByText('Sent', { exact: true }).waitFor();

test('S8 an upload that fails on its way is tried again by itself', async () => {
  let attempts = 0;
  await page.route(uploads, async (route) => {
    attempts += 1;
    if (attempts === 1) return route.abort();
    if (attempts === 2) return route.fulfill({ status: 502, body: '<h1>Bad gateway</h1>' });
    return route.continue();
  });
  await pick(file('again.txt'));
  await tray().getByText('Waiting for the connection').waitFor();
  await inTray('Remove again.txt').waitFor();
  expect(attempts).toBe(3);
  await widget(page).send.click();
  await sent();
  expect(await arrived()).toEqual([['again.txt']]);
});

test('S8 an upload is cancelled, and nothing more of it is sent', async () => {
  const held = await hold();
  await pick(file('stop.txt'));
  await expect.poll(() => held.routes.length).toBe(1);
  const failed = page.waitForEvent('requestfailed');
  await inTray('Cancel the upload of stop.txt').click();
  expect((await failed).url()).toContain('/messenger/uploads');
  await tray().waitFor({ state: 'detached' });
  expect(await widget(page).send.isDisabled()).toBe(true);
});

test('S8 what a proxy finds too large is said, and not sent again and again', async () => {
  let attempts = 0;
  await page.route(uploads, async (route) => {
    attempts += 1;
    await route.fulfill({
      status: 413,
      headers: { 'access-control-allow-origin': '*' },
      contentType: 'text/html',
      body: '<h1>Request Entity Too Large</h1>',
    });
  });
  await pick(file('film.mov', 50_000, 'video/quicktime'));
  await tray().getByText('film.mov is larger than the limit of 25 MB.').waitFor();
  expect(await inTray('Try again to upload film.mov').count()).toBe(0);
  expect([attempts, await widget(page).send.isDisabled()]).toEqual([1, true]);
});

test('S8 who has sent as much as may be within a day is told so', async () => {
  await pick(file('much.bin', 5_500_000, 'application/octet-stream'));
  await tray().getByText('You have reached the daily limit for files.').waitFor();
  await inTray('Remove much.bin').waitFor();
});

test('S8 an upload survives a reload in its middle', async () => {
  const held = await hold();
  await pick(file('middle.txt', 300_000));
  await expect.poll(() => held.routes.length).toBe(1);
  await expect.poll(() => keptFiles(page)).toBe(1);
  await page.unroute(uploads);
  await page.reload();
  await inTray('Remove middle.txt').waitFor();
  await widget(page).send.click();
  await sent();
  expect(await arrived()).toEqual([['middle.txt']]);
});

test('S4 a message whose file is on its way when the page is left arrives from the next, with it', async () => {
  const held = await hold();
  await pick(file('left.txt'));
  await expect.poll(() => held.routes.length).toBe(1);
  await widget(page).write('See the file');
  await widget(page).write('And then this');
  await expect.poll(() => keptFiles(page)).toBe(1);
  await expect.poll(() => unsentCount(page)).toBe(2);
  await page.unroute(uploads);
  await page.reload();
  await expect.poll(arrived).toEqual([['See the file', 'left.txt'], ['And then this']]);
});

test('S8 a file that one tab attaches stands in another, is uploaded once, and sent from there', async () => {
  let attempts = 0;
  let letThrough = (): void => {};
  const gate = new Promise<void>((resolve) => (letThrough = resolve));
  await context.route(uploads, async (route) => {
    attempts += 1;
    await gate;
    await route.continue();
  });
  await pick(file('shared.txt'));
  await expect.poll(() => keptFiles(page)).toBe(1);
  const other = await context.newPage();
  await other.goto(site.url);
  await widget(other).openButton.click();
  await widget(other).sendUsAMessage.click();
  await inTray('Cancel the upload of shared.txt', other).waitFor();
  letThrough();
  await inTray('Remove shared.txt', other).waitFor();
  await inTray('Remove shared.txt').waitFor();
  expect(attempts).toBe(1);
  await widget(other).send.click();
  await expect.poll(arrived).toEqual([['shared.txt']]);
});

test('S8 a browser without room for a file says that it is not kept, and sends it all the same', async () => {
  const devTools = await context.newCDPSession(page);
  const origin = new URL(site.url).origin;
  await devTools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 });
  await pick(file('large.bin', 3_000_000, 'application/octet-stream'));
  await widget(page)
    .panel.getByText('This browser does not let us keep your message if you close the page.')
    .waitFor();
  await inTray('Remove large.bin').waitFor();
  await widget(page).write('Without room');
  await sent();
  expect(await arrived()).toEqual([['Without room', 'large.bin']]);
});

test('S8 a large photo is made smaller before it is sent, and says so', async () => {
  await pick(await photo(page, 4_000, 3_000));
  await tray()
    .getByText(/^Reduced from [\d.]+ MB to [\d.]+ (MB|kB)$/)
    .waitFor();
  await inTray('Remove photo.jpg').waitFor();
  await widget(page).send.click();
  await sent();
  const [conversation] = (await teammate.list()).conversations;
  const { parts } = await teammate.thread(conversation?.id ?? '');
  expect(parts[0]?.blocks).toMatchObject([
    { type: 'image', name: 'photo.jpg', content_type: 'image/jpeg', width: 2_560, height: 1_920 },
  ]);
});

test('S8 a photo that is still being made smaller when Send is pressed goes with its message, in its order', async () => {
  await page.evaluate(() => {
    const make = window.createImageBitmap.bind(window);
    const held = new Promise<void>((resolve) => {
      Object.assign(window, { letThrough: resolve });
    });
    window.createImageBitmap = async (...given: unknown[]) => {
      await held;
      return (make as (...all: unknown[]) => Promise<ImageBitmap>)(...given);
    };
  });
  await pick(await photo(page, 3_000, 2_000), file('beside.txt'));
  await inTray('Cancel the upload of photo.jpg').waitFor();
  await widget(page).write('At once');
  await widget(page).write('Afterwards');
  await expect
    .poll(() => widget(page).thread.getByRole('img', { name: 'photo.jpg' }).count())
    .toBe(1);
  expect(await arrived()).not.toContainEqual(['Afterwards']);
  await page.evaluate(() => (window as unknown as { letThrough(): void }).letThrough());
  await expect.poll(arrived).toEqual([['At once', 'photo.jpg', 'beside.txt'], ['Afterwards']]);
});

test('S8 a photo that was being made smaller when the page was left is in the tray of the next', async () => {
  await page.evaluate(() => {
    window.createImageBitmap = () => new Promise(() => {});
  });
  await pick(await photo(page, 3_000, 2_000));
  await expect.poll(() => keptFiles(page)).toBe(1);
  await page.reload();
  await tray()
    .getByText(/^Reduced from/)
    .waitFor();
  await inTray('Remove photo.jpg').waitFor();
});

test('S8 a file is taken out of a message that waits for it, and the rest is sent', async () => {
  const held = await hold();
  await pick(file('wrong.txt'), file('right.txt'));
  await expect.poll(() => held.routes.length).toBe(2);
  await widget(page).write('Two files');
  await inThread('Cancel the upload of wrong.txt').click();
  await expect.poll(() => inThread('Cancel the upload of wrong.txt').count()).toBe(0);
  for (const route of held.routes) await route.continue().catch(() => {});
  await expect.poll(arrived).toEqual([['Two files', 'right.txt']]);
});

test('S8 a message that was nothing but a file is gone with it', async () => {
  await hold();
  await pick(file('only.txt'));
  await widget(page).send.click();
  await inThread('Cancel the upload of only.txt').click();
  await expect.poll(() => widget(page).thread.getByText('only.txt').count()).toBe(0);
  await widget(page).write('Never mind');
  await sent();
  expect(await arrived()).toEqual([['Never mind']]);
});

test('S8 what is dropped while files cannot be had is kept, and taken when they can', async () => {
  const chunk = /\/widget\/(assets\/files-|demo\/files)/;
  // A tab of its own: in the other one they may have been fetched already, under a pointer that was near.
  page = await context.newPage();
  let attempts = 0;
  await page.route(chunk, (route) => (attempts += 1) && route.abort());
  await page.goto(site.url);
  await widget(page).openButton.click();
  await widget(page).sendUsAMessage.click();
  const drop = (name: string) =>
    widget(page).message.evaluate((field, given) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['given'], given));
      const about = { bubbles: true, composed: true, cancelable: true, dataTransfer };
      field.dispatchEvent(new DragEvent('drop', about));
    }, name);
  await drop('one.txt');
  const notice = widget(page).panel.getByRole('status').filter({ hasText: 'could not be loaded' });
  await notice.waitFor();
  const before = attempts;
  await drop('two.txt');
  // What is dropped asks once more by itself; after that it is for the visitor to ask.
  await expect.poll(() => attempts).toBe(before + 1);
  await notice.waitFor();
  await page.unroute(chunk);
  await notice.getByRole('button', { name: 'Try again' }).click();
  await inTray('Remove two.txt').waitFor();
  expect(await tray().getByRole('listitem').count()).toBe(2);
  expect(await notice.count()).toBe(0);
});

test('S8 what lay unsent until the server had forgotten it is uploaded anew when it is tried again', async () => {
  await pick(file('old.txt'));
  await inTray('Remove old.txt').waitFor();
  const database = server.openDatabase();
  await database.db.deleteFrom('uploads').execute();
  await database.close();
  await widget(page).write('After a long weekend');
  await widget(page).thread.getByRole('button', { name: 'Try again' }).click();
  await sent();
  expect(await arrived()).toEqual([['After a long weekend', 'old.txt']]);
});

test('S8 files that are picked at once stand in their order, in the tray and in the message', async () => {
  const names = ['f', 'b', 'e', 'a', 'd', 'c', 'h', 'g'].map((name) => `${name}.txt`);
  await pick(...names.map((name) => file(name)));
  await inTray('Remove g.txt').waitFor();
  const shown = tray().getByRole('listitem');
  await expect
    .poll(async () => (await shown.allInnerTexts()).map((one) => one.split('\n')[0]))
    .toEqual(names);
  await widget(page).send.click();
  await sent();
  expect(await arrived()).toEqual([names]);
});

test('S8 files are uploaded two at a time: what is written does not wait for them', async () => {
  const held = await hold();
  await pick(...['a', 'b', 'c', 'd'].map((name) => file(`${name}.txt`)));
  await expect.poll(() => held.routes.length).toBe(2);
  await expect.poll(() => keptFiles(page)).toBe(4);
  expect(held.routes).toHaveLength(2);
  for (const route of held.routes.splice(0)) await route.continue();
  await expect.poll(() => held.routes.length).toBe(2);
});
