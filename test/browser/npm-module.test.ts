import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type * as foyer from '../../src/widget/sdk.ts';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { bundle } from '../kit/bundle.ts';
import { serveHostPage } from '../kit/host-page.ts';
import { createModuleProject } from '../kit/packed-module.ts';
import { widget } from '../kit/pages.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';

let server: TestServer;
let browser: Browser;
let page: Page;
/** A page's own script, which puts all of the module where a test can say it. */
let script: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  const project = await createModuleProject();
  const source = "import * as foyer from 'foyer'; window.foyer = { ...foyer };";
  script = await bundle(await project.write('app.js', source));
  await project.remove();
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await server.destroy();
});

declare global {
  interface Window {
    foyer: typeof foyer;
    seen: unknown[];
  }
}

/** Opens a site whose pages have the module bundled in, and runs what its developer wrote. */
async function openSite(written = '', headers: Record<string, string> = {}): Promise<void> {
  const site = await serveHostPage(
    `<!doctype html><title>A shop</title><h1>A shop</h1><script nonce="n0nce">${script};window.seen=[];${written}</script>`,
    headers,
  );
  page = await newPage(browser);
  await page.goto(site.url);
  // The page is there and asks for nothing more of its site.
  await site.close();
}

const loadDemo = () => `foyer.load({ host: ${JSON.stringify(server.url)}, app_id: 'demo' })`;

test('S1 what is said before the script is there is carried out in order when it is', async () => {
  await openSite(`
    foyer.onUnreadCountChange((count) => seen.push('unread ' + count));
    foyer.onShow(() => seen.push('shown'));
    foyer.onHide(() => seen.push('hidden'));
    foyer.boot({ app_id: 'demo' });
    foyer.showNewMessage('About the lamp: ');
    seen.push(foyer.getVisitorId());
    setTimeout(() => ${loadDemo()}.then(() => seen.push('loaded')), 100);`);
  await widget(page).message.waitFor();
  expect(await widget(page).message.inputValue()).toBe('About the lamp: ');
  await page.evaluate(() => window.foyer.hide());
  await widget(page).panel.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => window.seen)).toEqual([
    undefined,
    'unread 0',
    'loaded',
    'shown',
    'hidden',
  ]);
  expect(await page.evaluate(() => window.foyer.getVisitorId())).toMatch(/^[\da-f-]{36}$/);

  await page.evaluate(() => window.foyer.shutdown());
  await widget(page).openButton.waitFor({ state: 'detached' });
  await page.evaluate(() => window.foyer.boot());
  await widget(page).openButton.waitFor();
});

test('S1 load puts the script in once, however often it is called', async () => {
  await openSite(`foyer.boot(); Promise.all([${loadDemo()}, ${loadDemo()}]).then(${loadDemo});`);
  await page.evaluate(`Promise.all([${loadDemo()}, ${loadDemo()}])`);
  await widget(page).openButton.waitFor();
  expect(await page.locator('script[src]').count()).toBe(1);
  expect(await widget(page).openButton.count()).toBe(1);
});

test('S1 a page that has Foyer’s snippet already may use the module beside it', async () => {
  await openSite(`
    const queue = (...args) => queue.c(args);
    Object.assign(queue, { q: [], c: (args) => queue.q.push(args) });
    window.Intercom = queue;
    window.intercomSettings = { app_id: 'demo' };
    foyer.ready(() => seen.push('ready'));
    document.head.append(Object.assign(document.createElement('script'), { src: '${server.url}/widget/demo' }));`);
  await widget(page).openButton.waitFor();
  await page.evaluate(loadDemo());
  await page.evaluate(() => window.foyer.show());
  await widget(page).panel.waitFor();
  expect(await page.locator('script[src]').count()).toBe(1);
});

/** What `load` rejects with. */
const failure = (call: string) =>
  page.evaluate(`${call}.then(() => 'loaded', (error) => error.message)`);

test('S1 load rejects when the script cannot be had, and the next call tries again', async () => {
  await openSite();
  let answer: 'dead' | 'html' | undefined = 'dead';
  await page.route('**/widget/demo', (route) => {
    if (answer === 'dead') return route.abort();
    if (answer === 'html') return route.fulfill({ contentType: 'text/html', body: '<p>Sign in' });
    return route.continue();
  });
  const url = `${server.url}/widget/demo`;
  expect(await failure(loadDemo())).toBe(`load: ${url} cannot be had`);
  answer = 'html';
  expect(await failure(loadDemo())).toBe(`load: ${url} is not Foyer’s script`);
  expect(await page.locator('script[src]').count()).toBe(0);
  answer = undefined;
  expect(await failure(loadDemo())).toBe('loaded');
  await page.evaluate(() => window.foyer.boot());
  await widget(page).openButton.waitFor();
});

test('S1 load says which of its options is missing', async () => {
  await openSite();
  expect(await failure("foyer.load({ host: '', app_id: 'demo' })")).toBe('load: host is missing');
  expect(await failure("foyer.load({ host: 'https://chat.example.com' })")).toBe(
    'load: app_id is missing',
  );
  expect(await failure('foyer.load({ url: undefined })')).toBe('load: host is missing');
});

test('S1 a strict policy with a nonce and Trusted Types needs nothing more', async () => {
  await openSite(
    `
    const policy = trustedTypes.createPolicy('shop', { createScriptURL: (url) => url });
    foyer.boot({ app_id: 'demo' });
    foyer.load({ url: policy.createScriptURL('${server.url}/widget/demo'), nonce: 'n0nce' }).then(() => seen.push('loaded'), (error) => seen.push(String(error)));`,
    {
      'content-security-policy': [
        "default-src 'none'",
        // No address: the nonce alone lets the script in, and what it brings along.
        "script-src 'nonce-n0nce' 'strict-dynamic'",
        `connect-src ${server.url} ${server.url.replace('http', 'ws')}`,
        "require-trusted-types-for 'script'",
        'trusted-types shop',
      ].join(';'),
    },
  );
  await widget(page).openButton.click();
  await widget(page).sendUsAMessage.waitFor();
  expect(await page.evaluate(() => window.seen)).toEqual(['loaded']);
});
