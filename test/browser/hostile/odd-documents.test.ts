import { expect, test } from 'vitest';
import { newPage } from '../../kit/browser.ts';
import { useHostileVisit } from '../../kit/hostile-visit.ts';
import { widget } from '../../kit/pages.ts';

const visit = useHostileVisit();

test.each([
  ['has no doctype', 'quirks.html'],
  ['is XML', 'strict.xhtml'],
  ['goes from right to left', 'right-to-left.html'],
  ['slides as a whole', 'transformed.html'],
])('S3 the messenger works on a page that %s', async (_what, file) => {
  await visit.goTo(file);
  await visit.talk(`From ${file}`);
  expect(visit.uncaught).toEqual([]);
});

test.each([
  ['in a frame', 'framed.html'],
  ['in a sandbox, which has neither cookies nor storage', 'sandboxed.html'],
])('S3 the messenger works %s', async (_what, file) => {
  await visit.goTo(file);
  const frame = visit.page.frameLocator('iframe');
  const panel = frame.getByRole('dialog', { name: 'Messenger' });
  await frame.getByRole('button', { name: 'Open messenger' }).click();
  await panel.getByRole('button', { name: 'Send us a message' }).click();
  await panel.getByRole('textbox', { name: 'Message' }).fill('From inside');
  await panel.getByRole('button', { name: 'Send', exact: true }).click();
  await panel.getByText('Sent', { exact: true }).waitFor();
  await frame.getByRole('button', { name: 'Close messenger' }).click();
  expect(await visit.page.getByRole('button').count()).toBe(0);
  expect(visit.uncaught).toEqual([]);
});

test.each(['script-in-head', 'script-async', 'script-deferred', 'script-at-the-end'])(
  'S3 calls made before the script is there are carried out: %s',
  async (file) => {
    await visit.goTo(`${file}.html`);
    await widget(visit.page).message.waitFor();
    expect(await widget(visit.page).message.inputValue()).toBe('Before it came: ');
    expect(await visit.page.evaluate('shown')).toBe(true);
    expect(visit.uncaught).toEqual([]);
  },
);

test('S3 a script that comes late keeps nothing waiting but itself', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await visit.page.route(/\/widget\/demo$/, async (route) => {
    await held;
    await route.continue();
  });
  await visit.goTo('script-async.html');
  expect(await visit.page.evaluate('performance.timing.domContentLoadedEventEnd')).toBeGreaterThan(
    0,
  );
  await visit.page.evaluate(`Intercom('showNewMessage', 'While it came')`);
  release();
  await expect
    .poll(() => widget(visit.page).message.inputValue(), { timeout: 10_000 })
    .toBe('While it came');
});

test('S3 a page that includes it four times has one launcher, one messenger and one ping', async () => {
  const pings: string[] = [];
  visit.page.on('request', (request) => {
    if (request.url().endsWith('/messenger/ping')) pings.push(request.url());
  });
  await visit.goTo('twice.html');
  await visit.talk('Only once');
  expect(await visit.page.locator('.intercom-lightweight-app').count()).toBe(1);
  expect(await visit.page.locator('#intercom-container').count()).toBe(1);
  expect(pings.length).toBe(1);
});

test('S3 magnified four times, the messenger fills the window and can be written in', async () => {
  // What a browser of 1280 × 1024 does at 400 %.
  const page = await newPage(visit.browser, {
    viewport: { width: 320, height: 256 },
    deviceScaleFactor: 4,
  });
  await page.goto(`${visit.site.url}plain.html`);
  await widget(page).begin('Large letters');
  const isInside = await widget(page).panel.evaluate((panel) => {
    const { left, top, right, bottom } = panel.getBoundingClientRect();
    const isWhole = left === 0 && top === 0 && right === innerWidth && bottom === innerHeight;
    return isWhole && document.documentElement.scrollWidth <= innerWidth;
  });
  expect(isInside).toBe(true);
  await expect.poll(() => widget(page).message.boundingBox()).not.toBe(null);
  expect((await widget(page).message.boundingBox())?.height).toBeGreaterThan(20);
  await widget(page).panel.getByRole('button', { name: 'Close', exact: true }).click();
  await page.context().close();
});

test('S3 nothing of it is on paper', async () => {
  await visit.goTo('printed.html');
  await widget(visit.page).begin('Where is my invoice?');
  await visit.page.emulateMedia({ media: 'print' });
  expect(await widget(visit.page).closeButton.isVisible()).toBe(false);
  expect(await widget(visit.page).panel.isVisible()).toBe(false);
  const printed = await visit.page.screenshot();
  await visit.page.evaluate(`Intercom('shutdown')`);
  expect((await visit.page.screenshot()).equals(printed)).toBe(true);
});
