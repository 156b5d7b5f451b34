import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Block } from '../../src/contract/block.ts';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { consoleOf } from '../kit/pages.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';
import { upload } from '../kit/uploads.ts';
import { createUuid } from '../../src/base/uuid.ts';
import { succeed } from '../kit/http.ts';
import { createVisitor, type Visitor } from '../kit/visitor.ts';

let server: TestServer;
let browser: Browser;
let page: Page;
let visitor: Visitor;
let conversationId: string;

beforeAll(async () => {
  const environment = { FOYER_UPLOADS_MAX_MB: '1' };
  [server, browser] = await Promise.all([startTestServer({ environment }), launchBrowser()]);
});
beforeEach(async () => {
  page = await newPage(browser);
  visitor = await createVisitor(server);
  const text = `Files, ${createUuid(Date.now())}`;
  ({ id: conversationId } = (await visitor.start(text)).conversation);
  await consoleOf(page).signIn(server.url, owner);
  await consoleOf(page).conversation(text).click();
  await consoleOf(page).thread.getByText(text).waitFor();
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await server.destroy();
});

const tray = () => page.getByRole('list', { name: 'Attachments' });
const pdf = {
  name: 'offer.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4 offer'),
};

/** A picture of one colour. */
function picture(width: number, height: number): Buffer<ArrayBuffer> {
  const png = new PNG({ width, height });
  for (let at = 0; at < png.data.length; at += 4) png.data.set([61, 79, 224, 255], at);
  return Buffer.from(PNG.sync.write(png));
}
async function pick(...files: (typeof pdf)[]): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Attach a file' }).click();
  await (await choosing).setFiles(files);
}
/** Files as they come from elsewhere, by an event of the page. */
async function bring(kind: 'drop' | 'paste', name: string, content: Buffer, type: string) {
  const carried = await page.evaluateHandle(
    ({ base64, name: fileName, type: fileType }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], fileName, { type: fileType }));
      return transfer;
    },
    { base64: content.toString('base64'), name, type },
  );
  const desk = consoleOf(page);
  if (kind === 'drop') {
    await desk.thread.dispatchEvent('dragover', { dataTransfer: carried });
    await page.getByText('Drop to attach to the reply').waitFor();
    await desk.thread.dispatchEvent('drop', { dataTransfer: carried });
  } else {
    await desk.reply.evaluate((field, clipboardData) => {
      const paste = { clipboardData, bubbles: true, cancelable: true };
      field.dispatchEvent(new ClipboardEvent('paste', paste));
    }, carried);
  }
}
/** What the last part of the conversation is made of, as its visitor reads it. */
async function lastBlocks(): Promise<Block[]> {
  return (await visitor.thread(conversationId)).parts.at(-1)?.blocks ?? [];
}

test('S8 T2 a file that is picked goes with the reply, and the visitor gets what was picked', async () => {
  const desk = consoleOf(page);
  await pick(pdf);
  await tray().getByText('offer.pdf').waitFor();
  await page.getByRole('button', { name: 'Remove offer.pdf' }).waitFor();
  await desk.answer('Here is our offer');
  await tray().waitFor({ state: 'detached' });
  await desk.thread.getByText('Sent', { exact: true }).waitFor();
  const link = desk.thread.getByRole('link', { name: 'Download offer.pdf, 14 bytes' });
  await link.waitFor();
  const blocks = await lastBlocks();
  expect(blocks).toMatchObject([
    { type: 'paragraph', text: 'Here is our offer' },
    { type: 'attachment', name: 'offer.pdf', bytes: 14 },
  ]);
  const [, file] = blocks;
  const url = new URL(file?.type === 'attachment' ? file.url : '', server.url);
  expect(await (await fetch(url)).text()).toBe('%PDF-1.4 offer');
});

test('S8 T2 a picture that is dropped is a message by itself, and has its room before it is there', async () => {
  const desk = consoleOf(page);
  let letThrough = (): void => {};
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route('**/files/**', async (route) => {
    await held;
    await route.continue();
  });
  await bring('drop', 'plan.png', picture(720, 400), 'image/png');
  await page.getByRole('button', { name: 'Remove plan.png' }).waitFor();
  await desk.sendReply.click();
  await desk.thread.getByText('Sent', { exact: true }).waitFor();
  const shown = desk.thread.getByRole('img', { name: 'plan.png' });
  const box = await shown.boundingBox();
  expect([box?.width, box?.height]).toEqual([360, 200]);
  letThrough();
  await expect
    .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(720);
  expect(await shown.boundingBox()).toMatchObject({ width: 360, height: 200 });
  expect(await lastBlocks()).toMatchObject([{ type: 'image', width: 720, height: 400 }]);
  const full = await desk.thread.getByRole('link', { name: 'plan.png' }).getAttribute('href');
  expect(full).toContain('/files/demo/');
});

test('S8 T2 a picture that is pasted goes with a note, which the visitor does not get', async () => {
  const desk = consoleOf(page);
  await bring('paste', 'image.png', picture(20, 20), 'image/png');
  await page.getByRole('button', { name: 'Remove image.png' }).click();
  await tray().waitFor({ state: 'detached' });
  await desk.noteTab.click();
  await pick(pdf);
  await page.getByRole('button', { name: 'Remove offer.pdf' }).waitFor();
  await Promise.all([page.waitForResponse('**/notes'), desk.addNote.click()]);
  await desk.thread.getByRole('link', { name: /^Download offer.pdf/ }).waitFor();
  await desk.thread.getByText('Only teammates see this').waitFor();
  expect((await visitor.thread(conversationId)).parts).toHaveLength(1);
});

test('S8 T2 what is too large is refused before it is sent, and the limit was said', async () => {
  let asked = 0;
  page.on('request', (request) => (asked += request.url().endsWith('/uploads') ? 1 : 0));
  const button = page.getByRole('button', { name: 'Attach a file' });
  expect(await button.getAttribute('title')).toContain('Up to 10 files of 1 MB each.');
  const large = { name: 'film.mov', mimeType: 'video/quicktime', buffer: Buffer.alloc(1_048_577) };
  await pick(large);
  const refused = page.getByRole('alert').getByText('film.mov is larger than 1 MB.');
  await refused.waitFor();
  expect(await tray().count()).toBe(0);
  expect(asked).toBe(0);
  await pick(pdf);
  await page.getByRole('button', { name: 'Remove offer.pdf' }).waitFor();
  expect([asked, await refused.count()]).toEqual([1, 0]);
});

test('S8 T2 sending waits for an upload, which can be cancelled; one that failed is tried again', async () => {
  const desk = consoleOf(page);
  await page.route('**/console/api/uploads', () => {});
  await desk.reply.fill('With a file');
  const gone = page.waitForEvent('requestfailed');
  await pick(pdf);
  await tray().getByRole('progressbar', { name: 'Uploading offer.pdf' }).waitFor();
  await page.getByText('It can be sent once everything is uploaded.').waitFor();
  expect(await desk.sendReply.isDisabled()).toBe(true);
  await desk.reply.press('Control+Enter');
  await page.getByRole('button', { name: 'Cancel the upload of offer.pdf' }).click();
  expect((await gone).url()).toContain('/console/api/uploads');
  await tray().waitFor({ state: 'detached' });
  expect(await desk.sendReply.isDisabled()).toBe(false);

  await page.unroute('**/console/api/uploads');
  await page.context().setOffline(true);
  await pick(pdf);
  await tray().getByText('The server could not be reached.').waitFor();
  expect(await desk.sendReply.isDisabled()).toBe(true);
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Try again to upload offer.pdf' }).click();
  await page.getByRole('button', { name: 'Remove offer.pdf' }).waitFor();
  await desk.sendReply.click();
  await expect.poll(lastBlocks).toMatchObject([{ type: 'paragraph' }, { type: 'attachment' }]);
});

test('S8 T2 what a visitor sends is seen: a picture as one, anything else to be downloaded', async () => {
  const desk = consoleOf(page);
  const shown = await upload(server, visitor, picture(40, 30), { name: 'error.png' });
  const log = await upload(server, visitor, 'it broke', { name: 'error.log' });
  const blocks = [shown, log].map(({ upload_id }) => ({ type: 'upload', upload_id }));
  const comment = { id: createUuid(Date.now()), blocks };
  succeed(await visitor.post('conversations/reply', { conversation_id: conversationId, comment }));
  const image = desk.thread.getByRole('img', { name: 'error.png' });
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(40);
  const saving = page.waitForEvent('download');
  await desk.thread.getByRole('link', { name: 'Download error.log, 8 bytes' }).click();
  expect((await saving).suggestedFilename()).toBe('error.log');
});
