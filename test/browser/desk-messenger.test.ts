import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage } from '../kit/host-page.ts';
import { consoleOf, widget } from '../kit/pages.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';

let server: TestServer;
let browser: Browser;
let page: Page;
let preview: FrameLocator;

beforeAll(async () => {
  browser = await launchBrowser();
});
beforeEach(async () => {
  server = await startTestServer();
  page = await newPage(browser, { viewport: { width: 1400, height: 900 } });
  await consoleOf(page).signIn(server.url, owner);
  await page.goto(`${server.url}/console/settings/messenger`);
  preview = page.frameLocator('iframe[title="The messenger as visitors will see it"]');
});
afterEach(async () => {
  await page.context().close();
  await server.destroy();
});
afterAll(() => browser.close());

const colorField = () =>
  page.getByRole('textbox', { name: 'Colour of buttons and launcher', exact: true });
const panel = () => preview.getByRole('dialog', { name: 'Messenger' });

test('S7 the preview is the messenger, and follows what is chosen before it is saved', async () => {
  await panel().getByRole('button', { name: 'Send us a message' }).waitFor();
  await colorField().fill('#0a7d5c');
  const launcher = preview.getByRole('button', { name: 'Close messenger' });
  const color = () => launcher.evaluate((button) => getComputedStyle(button).backgroundColor);
  await expect.poll(color).toBe('rgb(10, 125, 92)');

  await page.getByRole('textbox', { name: 'Greeting' }).fill('Ahoy there');
  await panel().getByText('Ahoy there').waitFor();
  await page.getByRole('radio', { name: 'Left', exact: true }).check();
  const side = async () => {
    const box = await preview.getByRole('button', { name: 'Close messenger' }).boundingBox();
    const frame = await page.locator('iframe').boundingBox();
    return (box?.x ?? 0) - (frame?.x ?? 0) < 100 ? 'left' : 'right';
  };
  await expect.poll(side).toBe('left');
});

test('S7 what is saved is what pages show', async () => {
  await panel().waitFor();
  await colorField().fill('#0a7d5c');
  await page.getByRole('textbox', { name: 'Greeting' }).fill('Ahoy there');
  await page.getByRole('searchbox', { name: 'Find a sentence' }).fill('Send us a message');
  await page.getByRole('textbox', { name: 'Send us a message' }).fill('Write to the crew');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved. Pages follow within a few minutes.').waitFor();

  const site = await serveHostPage(plainPage(server.url));
  const visitor = await newPage(browser);
  await visitor.goto(site.url);
  await widget(visitor).openButton.click();
  await widget(visitor).panel.getByText('Ahoy there').waitFor();
  await widget(visitor).panel.getByRole('button', { name: 'Write to the crew' }).waitFor();
  const launcher = widget(visitor).closeButton;
  expect(await launcher.evaluate((button) => getComputedStyle(button).backgroundColor)).toBe(
    'rgb(10, 125, 92)',
  );
  await visitor.context().close();
  await site.close();
});

test('S7 what is no colour is said so, and is not saved', async () => {
  const field = colorField();
  await field.fill('#12');
  await page.getByText('A colour is # and six digits').waitFor();
  expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
});

test('S7 a sentence of one’s own is in the preview, stays in its place while it is emptied, and keeps what is filled in', async () => {
  const send = panel().getByRole('button', { name: 'Write to the crew' });
  await page.getByRole('searchbox', { name: 'Find a sentence' }).fill('Send us a message');
  const field = page.getByRole('textbox', { name: 'Send us a message' });
  await field.fill('Write to the crew');
  await send.waitFor();

  await page.getByRole('searchbox', { name: 'Find a sentence' }).fill('');
  await field.fill('');
  await panel().getByRole('button', { name: 'Send us a message' }).waitFor();
  await field.fill('Write to the crew');
  await send.waitFor();

  await page.getByRole('searchbox', { name: 'Find a sentence' }).fill('We are away');
  await page.getByRole('textbox', { name: 'We are away. Back: {time}' }).fill('Closed');
  await page.getByText('Without {time}, that is not said.').waitFor();
});

test('S7 a padding that is none is said so at its field, and keeps the rest from being saved until it is right', async () => {
  const side = page.getByRole('textbox', { name: 'Pixels from the side' });
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await side.fill('7');
  expect(await save.isDisabled()).toBe(true);
  await page.getByRole('radio', { name: 'Left', exact: true }).check();
  await save.click();
  await expect.poll(() => side.evaluate((field) => field === document.activeElement)).toBe(true);
  const described = await side.getAttribute('aria-describedby');
  expect(await page.locator(`[id="${described}"]`).textContent()).toBe('A number from 20 to 500.');
  await side.fill('48');
  await save.click();
  await page.getByText('Saved. Pages follow within a few minutes.').waitFor();
  // The focus is not lost with there being nothing more to save.
  expect(await save.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.reload();
  expect(await side.inputValue()).toBe('48');

  await side.fill('9');
  await page.getByRole('radio', { name: 'Right', exact: true }).check();
  await page.getByRole('button', { name: 'Discard changes' }).click();
  expect(await side.inputValue()).toBe('48');
});

test('S7 what is changed while the rest is being saved is not lost', async () => {
  await page.route('**/console/api/messenger', async (route) => {
    if (route.request().method() === 'PATCH') await release;
    await route.continue();
  });
  let letGo = (): void => {};
  const release = new Promise<void>((resolve) => (letGo = resolve));
  await colorField().fill('#0a7d5c');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('textbox', { name: 'Greeting' }).fill('Ahoy there');
  letGo();
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await expect.poll(() => save.getAttribute('aria-busy')).toBe('false');
  expect(await page.getByRole('textbox', { name: 'Greeting' }).inputValue()).toBe('Ahoy there');
  await save.click();
  await page.getByText('Saved. Pages follow within a few minutes.').waitFor();
  await page.reload();
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Greeting' }).inputValue())
    .toBe('Ahoy there');
});

test('T4 the name is the console’s at once, and an empty one is none', async () => {
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('');
  await page.getByText('It has to be called something.').waitFor();
  await name.fill('Lumen');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('complementary', { name: 'Settings menu' }).getByText('Lumen').waitFor();
  await expect.poll(() => page.title()).toBe('Settings · Lumen');
});

test('S7 what was given up on is not there when one comes back', async () => {
  const menu = page.getByRole('navigation', { name: 'Settings' });
  await page.getByRole('textbox', { name: 'Greeting' }).fill('Ahoy there');
  await menu.getByRole('link', { name: 'Tags' }).click();
  await page.getByRole('button', { name: 'Discard changes' }).last().click();
  await page.getByRole('heading', { level: 1, name: 'Tags' }).waitFor();
  await menu.getByRole('link', { name: 'Messenger' }).click();
  await panel().waitFor();
  expect(await page.getByRole('textbox', { name: 'Greeting' }).inputValue()).toBe('');
});

test('S7 where there is no room for both, the preview is a press away and no wider than the screen', async () => {
  await page.setViewportSize({ width: 390, height: 780 });
  const show = page.getByRole('button', { name: 'Preview', exact: true });
  await page.getByRole('textbox', { name: 'Greeting' }).fill('Ahoy there');
  expect(await page.locator('iframe').isVisible()).toBe(false);
  await show.click();
  await panel().getByText('Ahoy there').waitFor();
  const { width = 0, x = 0 } = (await page.locator('iframe').boundingBox()) ?? {};
  expect(x + width).toBeLessThanOrEqual(390);
  await show.click();
  expect(await page.getByRole('textbox', { name: 'Greeting' }).inputValue()).toBe('Ahoy there');
});

test('S7 who leaves with changes is asked first', async () => {
  await panel().waitFor();
  await page.getByRole('textbox', { name: 'Greeting' }).fill('Ahoy there');
  await page
    .getByRole('navigation', { name: 'Settings' })
    .getByRole('link', { name: 'Tags' })
    .click();
  await page.getByRole('dialog').waitFor();
});

test('S7 T4 a logo is in the preview before it is saved, and with the launcher’s picture on pages afterwards', async () => {
  const content = PNG.sync.write(new PNG({ width: 90, height: 30 }));
  const file = { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(content) };
  async function choose(label: string): Promise<void> {
    const group = page.getByRole('group', { name: label, exact: true });
    const choosing = page.waitForEvent('filechooser');
    await group.getByRole('button', { name: 'Choose a picture' }).click();
    await (await choosing).setFiles(file);
    await group.getByRole('button', { name: 'Remove' }).waitFor();
    await expect.poll(() => widthOf(group.getByRole('img'))).toBe(90);
  }
  const widthOf = (image: Locator) => image.evaluate((one: HTMLImageElement) => one.naturalWidth);
  const faceOf = (launcher: Locator) =>
    launcher.evaluate((button) => getComputedStyle(button, '::before').backgroundImage);
  await panel().waitFor();
  await choose('Logo');
  await expect.poll(() => widthOf(panel().locator('img.logo'))).toBe(90);
  await choose('Picture of the launcher');
  // The launcher's face comes with its script, so the preview begins anew.
  const anew = page.waitForEvent('framenavigated');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved. Pages follow within a few minutes.').waitFor();
  await anew;
  await panel().waitFor();
  await preview.getByRole('button', { name: 'Close messenger' }).click();
  const launcher = preview.getByRole('button', { name: 'Open messenger' });
  await expect.poll(() => faceOf(launcher)).toContain('/widget/demo/pictures/');

  const site = await serveHostPage(plainPage(server.url));
  const visitor = await newPage(browser);
  await visitor.goto(site.url);
  await expect.poll(() => faceOf(widget(visitor).openButton)).toContain('/widget/demo/pictures/');
  await widget(visitor).openButton.click();
  await expect.poll(() => widthOf(widget(visitor).panel.locator('img.logo'))).toBe(90);
  await visitor.context().close();
  await site.close();

  await preview.getByRole('button', { name: 'Open messenger' }).click();
  const logo = page.getByRole('group', { name: 'Logo', exact: true });
  await logo.getByRole('button', { name: 'Remove' }).click();
  await panel().locator('img.logo').waitFor({ state: 'detached' });
});

test('S7 T4 what is no picture is told so, and is not chosen', async () => {
  const group = page.getByRole('group', { name: 'Logo', exact: true });
  const choosing = page.waitForEvent('filechooser');
  await group.getByRole('button', { name: 'Choose a picture' }).click();
  const file = { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('no picture') };
  await (await choosing).setFiles(file);
  await group.getByText('Browsers do not show this file as a picture.').waitFor();
  await group.getByRole('button', { name: 'Choose a picture' }).waitFor();
});
