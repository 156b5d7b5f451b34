import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { serveHostPage, type HostPage } from '../kit/host-page.ts';
import { widget } from '../kit/pages.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';

/** A page that takes the messenger from whichever server its address names. */
const anyServersPage = `<!doctype html><html lang="en"><head><title>A shop</title></head><body><h1>A shop</h1><script>
window.intercomSettings = { app_id: 'demo' };
const script = document.createElement('script');
script.src = new URLSearchParams(location.search).get('server') + '/widget/demo';
document.head.append(script);
</script></body></html>`;

let browser: Browser;
let allowed: HostPage;
let foreign: HostPage;
let server: TestServer;
let teammate: Teammate;
let page: Page;

beforeAll(async () => {
  [browser, allowed, foreign] = await Promise.all([
    launchBrowser(),
    serveHostPage(anyServersPage),
    serveHostPage(anyServersPage),
  ]);
  const environment = { FOYER_ALLOWED_ORIGINS: new URL(allowed.url).origin };
  server = await startTestServer({ environment });
  teammate = await createTeammate(server);
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await Promise.all([allowed.close(), foreign.close()]);
  await server.destroy();
});

async function talk(text: string): Promise<void> {
  await widget(page).begin(text);
  const [conversationId = ''] = await teammate.search(text);
  await teammate.reply(conversationId, `Heard: ${text}`);
  await widget(page).thread.getByText(`Heard: ${text}`).waitFor();
}

test('a page that FOYER_ALLOWED_ORIGINS names can write and hear', async () => {
  page = await newPage(browser);
  await page.goto(`${allowed.url}?server=${server.url}`);
  await talk('sockets');
});

test('it can without WebSockets, too', async () => {
  page = await newPage(browser);
  await page.addInitScript(() => {
    /** As behind a proxy that knows nothing of them. */
    class BlockedWebSocket {
      onerror = (_problem: unknown) => {};
      constructor() {
        setTimeout(() => this.onerror(new Event('error')));
      }
      close() {}
    }
    Object.assign(window, { WebSocket: BlockedWebSocket });
  });
  const polls: number[] = [];
  page.on('response', (response) => {
    if (response.url().includes('transport=polling')) polls.push(response.status());
  });
  await page.goto(`${allowed.url}?server=${server.url}`);
  await talk('polling');
  expect(polls.length).toBeGreaterThan(0);
});

test('any other page can do neither and goes on as if there were no messenger', async () => {
  const { db, close } = server.openDatabase();
  const contacts = () => db.selectFrom('contacts').select('id').execute();
  const before = await contacts();
  const complaints: string[] = [];
  page = await newPage(browser);
  page.on('pageerror', (error) => complaints.push(error.message));
  const ping = page.waitForEvent('requestfailed', (request) =>
    request.url().endsWith('/messenger/ping'),
  );
  await page.goto(`${foreign.url}?server=${server.url}`);
  await ping;
  await page.getByRole('heading', { name: 'A shop' }).click();
  expect(await contacts()).toEqual(before);
  expect(complaints).toEqual([]);
  await close();
});
