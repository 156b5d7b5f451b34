import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchBrowser, newPage } from './browser.ts';
import { serveHostilePages } from './hostile-pages.ts';
import type { HostPage } from './host-page.ts';
import { widget } from './pages.ts';
import { startTestServer, type TestServer } from './server.ts';
import { createTeammate, type Teammate } from './teammate.ts';

/** What every test of a hostile page has: it is a visitor on one of them, and a teammate elsewhere. */
export interface HostileVisit {
  readonly server: TestServer;
  readonly site: HostPage;
  readonly browser: Browser;
  readonly page: Page;
  /** What the page threw and nobody caught. */
  readonly uncaught: readonly string[];
  goTo(file: string): Promise<void>;
  /** Opens the messenger, writes, and hears the answer: the text as it was typed, on either side. */
  talk(text: string): Promise<void>;
}

/** To be called once in a test file: starts everything before its tests and ends it after them. */
export function useHostileVisit(): HostileVisit {
  let server: TestServer;
  let browser: Browser;
  let site: HostPage;
  let teammate: Teammate;
  let page: Page;
  let uncaught: string[];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
    site = await serveHostilePages(server.url);
    teammate = await createTeammate(server);
  });
  beforeEach(async () => {
    page = await newPage(browser);
    uncaught = [];
    page.on('pageerror', (error) => uncaught.push(String(error)));
  });
  afterEach(() => page.context().close());
  afterAll(async () => {
    await browser.close();
    await site.close();
    await server.destroy();
  });

  async function conversationOf(text: string): Promise<string> {
    for (const { id } of (await teammate.list()).conversations) {
      const { parts } = await teammate.thread(id);
      if (JSON.stringify(parts).includes(text)) return id;
    }
    throw new Error(`No conversation has “${text}”.`);
  }
  return {
    get server() {
      return server;
    },
    get site() {
      return site;
    },
    get browser() {
      return browser;
    },
    get page() {
      return page;
    },
    get uncaught() {
      return uncaught;
    },
    async goTo(file) {
      await page.goto(site.url + file, { waitUntil: 'domcontentloaded' });
    },
    async talk(text) {
      const { thread } = widget(page);
      await widget(page).openButton.click();
      await widget(page).sendUsAMessage.click();
      await widget(page).write(text);
      await thread.getByText('Sent', { exact: true }).waitFor({ timeout: 50_000 });
      await teammate.reply(await conversationOf(text), `Answer to ${text}`);
      await thread.getByText(`Answer to ${text}`).waitFor();
      expect(await thread.getByText(text, { exact: true }).count()).toBe(1);
      await widget(page).close();
    },
  };
}
