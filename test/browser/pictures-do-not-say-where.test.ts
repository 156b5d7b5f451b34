import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { consoleOf, widget } from '../kit/pages.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createVisitor } from '../kit/visitor.ts';

let server: TestServer;
let browser: Browser;
let site: HostPage;
let teammate: Teammate;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  site = await serveHostPage(plainPage(server.url));
  teammate = await createTeammate(server);
});
beforeEach(async () => {
  page = await newPage(browser);
  onTestFinished(() => page.context().close());
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await server.destroy();
});

const place = 'GPS 38.7223 N 9.1393 W';

/** A small photograph of a phone that was held upright, which says where that was. */
async function photograph(): Promise<Buffer<ArrayBuffer>> {
  const base64 = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 60, height: 40 });
    canvas.getContext('2d')?.fillRect(10, 10, 10, 10);
    return canvas.toDataURL('image/jpeg').replace(/^.*,/, '');
  });
  const jpeg = Buffer.from(base64, 'base64');
  const tiff = [...Buffer.from('MM'), 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6];
  const exif = Buffer.from([...Buffer.from('Exif\0\0'), ...tiff, 0, 0, 0, 0, 0, 0]);
  const length = 2 + exif.length + place.length;
  const segment = [0xff, 0xe1, 0, length, ...exif, ...Buffer.from(place)];
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from(segment), jpeg.subarray(2)]);
}
async function pick(): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Attach a file' }).click();
  const file = { name: 'home.jpg', mimeType: 'image/jpeg', buffer: await photograph() };
  await (await choosing).setFiles([file]);
}
/** What of it the others can fetch. */
async function arrived(id?: string) {
  const [latest] = (await teammate.list()).conversations;
  const { parts } = await teammate.thread(id ?? latest?.id ?? '');
  const image = parts.flatMap(({ blocks }) => blocks).find(({ type }) => type === 'image');
  if (image?.type !== 'image') return undefined;
  const bytes = await fetch(new URL(image.url, server.url)).then((file) => file.arrayBuffer());
  const { width, height } = image;
  return { width, height, says: Buffer.from(bytes).includes(place) };
}
const upright = { width: 40, height: 60, says: false };

test('S8 what a visitor sends says nothing of where it was taken, and lies as it did', async () => {
  await page.goto(site.url);
  await widget(page).openButton.click();
  await widget(page).sendUsAMessage.click();
  await pick();
  await page.getByRole('button', { name: 'Remove home.jpg' }).waitFor();
  await widget(page).send.click();
  await expect.poll(() => arrived()).toEqual(upright);
});

test('T2 nor does what a teammate sends', async () => {
  const visitor = await createVisitor(server);
  const { conversation } = await visitor.start('Where are you?');
  await consoleOf(page).signIn(server.url, owner);
  await consoleOf(page).conversation('Where are you?').click();
  await pick();
  await consoleOf(page).sendReply.click();
  await expect.poll(() => arrived(conversation.id)).toEqual(upright);
});
