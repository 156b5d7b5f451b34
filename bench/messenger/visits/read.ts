import type { Browser } from 'playwright-core';
import { percentile } from '../../kit/rounds.ts';
import { during, inPage, open } from '../arrive.ts';
import type { Contender } from '../contender.ts';
import { labelOf, lastOf } from '../parts.ts';
import { type } from './write.ts';

const stepPx = 500;
const longFrameMs = 50;
const patienceMs = 300_000;

/** In a conversation of five thousand messages: until its end shows, writing, and all the way up. */
export function read(browser: Browser, contender: Contender, slowdown: number) {
  const { thread, earlier } = contender;
  return during(browser, contender, { slowdown, history: 'long' }, async (visit) => {
    const { page } = visit;
    const { frame } = await open(visit, contender);
    const startMs = await page.evaluate(() => performance.timeOrigin);
    const endMs = await inPage(frame, 'hasAtEnd', [thread, lastOf('long')]);
    await page.waitForLoadState('networkidle', { timeout: patienceMs });
    const longLetterMs = await type(page, frame, contender);
    const scrolling = [thread, labelOf(1), stepPx, earlier] as const;
    const { framesMs, wholeMs } = await inPage(frame, 'scrollToTop', [...scrolling]);
    return {
      threadMs: [endMs - startMs],
      longLetterMs,
      frameMs: [percentile(framesMs, 95)],
      longFrames: [framesMs.filter((ms) => ms > longFrameMs).length],
      scrolledMs: [wholeMs],
    };
  });
}
