import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { createUuid } from '../../src/base/uuid.ts';
import { must } from '../../src/base/must.ts';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { succeed } from '../kit/http.ts';
import { widget } from '../kit/pages.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { onePixel, uploadAtDesk } from '../kit/uploads.ts';

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
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await site.close();
  await server.destroy();
});

/** @returns the id of a conversation that the visitor has begun */
async function begin(): Promise<string> {
  await page.goto(site.url);
  await widget(page).begin('A long story');
  const [conversation] = (await teammate.list()).conversations;
  return must(conversation, 'the conversation').id;
}
/** The same conversation, opened anew when so much has been said in it. @param prepare before it is */
async function openLong(count: number, prepare?: () => Promise<unknown>): Promise<Locator> {
  const id = await begin();
  await page.goto('about:blank');
  for (let line = 1; line <= count; line += 1)
    await teammate.reply(id, `Line ${line}${line % 7 === 0 ? ', and more of it'.repeat(9) : ''}`);
  const isRead = page.waitForResponse('**/conversations/read');
  await page.goto(site.url);
  const { thread, panel, openButton } = widget(page);
  await panel.or(openButton).first().waitFor();
  if (!(await panel.isVisible())) await openButton.click();
  await isRead;
  await prepare?.();
  // What has been read opens at its end.
  await page.reload();
  await thread.getByText(`Line ${count}`).waitFor();
  return thread;
}
async function answerWithPictures(id: string, names: readonly string[]): Promise<void> {
  const blocks = [];
  for (const name of names) {
    const { upload } = succeed(await uploadAtDesk(server, teammate, onePixel, { name }));
    blocks.push({ type: 'upload', upload_id: upload.upload_id });
  }
  const comment = { id: createUuid(Date.now()), blocks };
  succeed(await teammate.request('POST', `conversations/${id}/replies`, { comment }));
}

test('S8 earlier messages come when one gets near to them, and what is on show stays where it is', async () => {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  // It may be near as soon as the end is there.
  const thread = await openLong(180, () =>
    page.route('**/conversations/thread', async (route) => {
      if (route.request().postDataJSON().before_position !== undefined) await released;
      await route.continue();
    }),
  );
  const row = thread.getByText('Line 88', { exact: true });
  await thread.evaluate((element) => element.scrollTo({ top: 0 }));
  await row.scrollIntoViewIfNeeded();
  await thread.getByRole('button', { name: 'Loading…' }).waitFor();
  const topOf = () => row.evaluate((element) => element.getBoundingClientRect().top);
  const before = await topOf();
  release();
  await thread.getByText('Line 78', { exact: true }).waitFor({ state: 'attached' });
  expect(Math.abs((await topOf()) - before)).toBeLessThan(1);
});

test('S8 of a long thread only what is near is there', async () => {
  const thread = await openLong(420);
  const bubbles = () => thread.getByText(/^Line \d+/).count();
  await thread.focus();
  const begun = thread.getByText('A long story', { exact: true });
  for (let press = 0; press < 40 && (await begun.count()) === 0; press += 1) {
    await page.keyboard.press('Home');
    await begun.waitFor({ timeout: 500 }).catch(() => {});
    await expect.poll(() => thread.evaluate(({ scrollTop }) => scrollTop)).not.toBe(-1);
  }
  await begun.waitFor();
  await expect.poll(bubbles).toBeLessThan(170);
  await page.keyboard.press('End');
  await thread.getByText('Line 420').waitFor();
  await expect.poll(bubbles).toBeLessThan(170);
});

test('S5 pictures are looked at with the keyboard alone, and the focus comes back', async () => {
  const id = await begin();
  await answerWithPictures(id, ['one.png', 'two.png']);
  const { thread } = widget(page);
  const viewer = page.getByRole('dialog', { name: 'Image viewer' });
  const opening = thread.getByRole('button', { name: 'Open image one.png' });
  await opening.focus();
  await page.keyboard.press('Enter');
  await viewer.getByText('Image 1 of 2').waitFor();
  await viewer.getByRole('img', { name: 'one.png' }).waitFor();
  for (let press = 0; press < 9; press += 1) {
    await page.keyboard.press('Tab');
    const isInside = await viewer.evaluate((element) => element.matches(':focus-within'));
    const isOfBrowser = await page.evaluate(() => document.activeElement === document.body);
    expect(isInside || isOfBrowser).toBe(true);
  }
  await viewer.getByRole('button', { name: 'Close image' }).focus();
  await page.keyboard.press('ArrowRight');
  await viewer.getByText('Image 2 of 2').waitFor();
  expect(await viewer.getByRole('button', { name: 'Next image' }).count()).toBe(0);
  await page.keyboard.press('ArrowLeft');
  await viewer.getByText('Image 1 of 2').waitFor();
  await page.keyboard.press('Escape');
  await viewer.waitFor({ state: 'detached' });
  await expect.poll(() => opening.evaluate((element) => element.matches(':focus'))).toBe(true);
});

test('S8 a picture whose address holds no more says so, and is asked for anew', async () => {
  const id = await begin();
  await page.route(/one\.png|uploads\//, (route) => route.abort());
  await answerWithPictures(id, ['one.png']);
  const { thread } = widget(page);
  await thread.getByText('This image cannot be shown.').waitFor();
  await page.unrouteAll();
  await thread.getByRole('button', { name: 'Try again' }).click();
  const picture = thread.getByRole('button', { name: 'Open image one.png' }).getByRole('img');
  await expect
    .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBe(1);
});

test('S8 a piece of code is copied', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await begin();
  const { thread } = widget(page);
  await widget(page).write('So:\n```\nnpm ci\n```');
  await thread.getByRole('button', { name: 'Copy', exact: true }).click();
  await thread.getByRole('button', { name: 'Copied', exact: true }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('npm ci');
});

test('S5 of a long name in Latin letters the beginning is seen, also where one reads from the right', async () => {
  const name = `${'a-long-name-'.repeat(12)}.png`;
  const id = await begin();
  await answerWithPictures(id, [name]);
  const arabic = await serveHostPage(
    plainPage(server.url, { app_id: 'demo', language_override: 'ar' }),
  );
  onTestFinished(arabic.close);
  // Cookies know no ports: whoever wrote there reads here.
  await page.goto(arabic.url);
  await page.getByRole('button', { name: /^فتح المحادثات/ }).click();
  const panel = page.getByRole('dialog', { name: 'المحادثات' });
  await panel.getByRole('button', { name: /a-long-name/ }).click();
  await panel.getByRole('button', { name: /^فتح الصورة/ }).click();
  const said = page.getByRole('dialog', { name: 'عارض الصور' }).getByText(name);
  await said.waitFor();
  const isFirstLetterSeen = await said.evaluate((element) => {
    const range = document.createRange();
    const text = element.firstChild as Text;
    range.setStart(text, 0);
    range.setEnd(text, 1);
    const place = element.closest('[role=status]') ?? element;
    const [letter, box] = [range.getBoundingClientRect(), place.getBoundingClientRect()];
    return letter.left >= box.left - 1 && letter.right <= box.right + 1;
  });
  expect(isFirstLetterSeen).toBe(true);
});
