import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { HostPage } from '../kit/host-page.ts';
import { plainPage, serveHostPage } from '../kit/host-page.ts';
import { startLine, type Line } from '../kit/line.ts';
import { widget } from '../kit/pages.ts';
import { readThrough, showEarlier } from './show-earlier.ts';
import { createTurns } from './turns.ts';

/** Somebody on a customer's page, with a browser profile, a line and a conversation of their own. */
export interface Visitor {
  readonly line: Line;
  readonly context: BrowserContext;
  /** Types a message and presses Send. */
  write(text: string): Promise<void>;
  /** What their thread shows, from the top. */
  shown(): Promise<string[]>;
  /** Whether something still says that it is being sent. */
  isSending(): Promise<boolean>;
  /** Goes to another page of the site, or closes the tab and comes back in another one. */
  move(how: 'next page' | 'close tab', awayMs: number): Promise<void>;
  close(): Promise<void>;
}

/** Nothing on the page takes longer while the server is there; while it is not, it is tried again. */
const impatienceMs = 10_000;

/** @param about what the last message of their conversation has in it */
export async function openVisitor(
  browser: Browser,
  serverPort: number,
  about: RegExp,
): Promise<Visitor> {
  const line = await startLine(serverPort);
  const site: HostPage = await serveHostPage(plainPage(line.url));
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  context.setDefaultTimeout(impatienceMs);
  const inTurn = createTurns();
  let page: Page;
  let hasWritten = false;

  /** As often as it takes: the script, or the messenger, may not have come. */
  async function enter(): Promise<void> {
    for (;;) {
      try {
        await page.goto(site.url);
        await findConversation();
        return;
      } catch (error) {
        if (page.isClosed()) throw error;
      }
    }
  }
  async function findConversation(): Promise<void> {
    const { openButton, closeButton, panel, sendUsAMessage, message } = widget(page);
    await openButton.or(closeButton).waitFor();
    if (await openButton.isVisible()) await openButton.click();
    const row = panel.getByRole('button').filter({ hasText: about });
    const way = hasWritten ? row.first() : sendUsAMessage;
    await message.or(way).waitFor();
    if (!(await message.isVisible())) await way.click();
    await message.waitFor();
  }

  page = await context.newPage();
  await enter();
  return {
    line,
    context,
    write: (text) =>
      inTurn(async () => {
        await widget(page).write(text);
        // Whether it is there once is the checker's to say.
        await widget(page).thread.getByText(text, { exact: true }).first().waitFor();
        hasWritten = true;
      }),
    shown: () =>
      inTurn(async () => {
        const { thread } = widget(page);
        await showEarlier(thread);
        return readThrough(thread);
      }),
    isSending: () =>
      inTurn(async () => (await widget(page).thread.getByText('Sending…').count()) > 0),
    move: (how, awayMs) =>
      inTurn(async () => {
        if (how === 'close tab') {
          await page.close();
          await new Promise((resolve) => setTimeout(resolve, awayMs));
          page = await context.newPage();
        }
        await enter();
      }),
    async close() {
      await context.close();
      await Promise.all([site.close(), line.close()]);
    },
  };
}
