import type { Browser, BrowserContext } from 'playwright-core';
import { startLine, type Line } from '../kit/line.ts';
import { consoleOf } from '../kit/pages.ts';
import { owner } from '../kit/server.ts';
import { showEarlier } from './show-earlier.ts';
import { createTurns } from './turns.ts';

/** A teammate at the real console. */
export interface Desk {
  readonly line: Line;
  readonly context: BrowserContext;
  /** Answers in the conversation whose last message has this in it; false where the list does not show one yet. */
  answer(about: RegExp, text: string): Promise<boolean>;
  /** What the thread of that conversation shows, from the top. */
  shown(about: RegExp): Promise<string[]>;
  isSending(): Promise<boolean>;
  close(): Promise<void>;
}

const impatienceMs = 10_000;

/** Stands above the messages of a day, and is none. */
const dayLine = /^(Today|Yesterday)$/;

export async function openDesk(browser: Browser, serverPort: number): Promise<Desk> {
  const line = await startLine(serverPort);
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  context.setDefaultTimeout(impatienceMs);
  const page = await context.newPage();
  const desk = consoleOf(page);
  const inTurn = createTurns();

  async function choose(about: RegExp): Promise<boolean> {
    const row = desk.list.getByRole('link').filter({ hasText: about }).first();
    if ((await row.count()) === 0) return false;
    await row.click();
    return (await row.getAttribute('aria-current')) === 'true';
  }

  await desk.signIn(line.url, owner);
  return {
    line,
    context,
    answer: (about, text) =>
      inTurn(async () => {
        if (!(await choose(about))) return false;
        await desk.answer(text);
        return true;
      }),
    shown: (about) =>
      inTurn(async () => {
        if (!(await choose(about))) return [];
        await showEarlier(desk.thread);
        const messages = desk.thread.getByRole('paragraph').filter({ hasNotText: dayLine });
        return messages.allTextContents();
      }),
    isSending: () => inTurn(async () => (await desk.thread.getByText('Sending…').count()) > 0),
    async close() {
      await context.close();
      await line.close();
    },
  };
}
