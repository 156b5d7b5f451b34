import type { Browser, FrameLocator, Page } from 'playwright-core';
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
  await page.getByText('Left', { exact: true }).click();
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

test('S7 who leaves with changes is asked first', async () => {
  await panel().waitFor();
  await page.getByRole('textbox', { name: 'Greeting' }).fill('Ahoy there');
  await page
    .getByRole('navigation', { name: 'Settings' })
    .getByRole('link', { name: 'Tags' })
    .click();
  await page.getByRole('dialog').waitFor();
});
