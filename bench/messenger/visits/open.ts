import type { Browser } from 'playwright-core';
import { during, inPage, open } from '../arrive.ts';
import type { Contender } from '../contender.ts';

const openings = 10;

/** With nothing in the browser's cache, on a slow line, as soon as there is something to press. */
export function openCold(browser: Browser, contender: Contender, slowdown: number) {
  return during(browser, contender, { slowdown, isLineSlow: true }, async (visit) => {
    const { ms } = await open(visit, contender);
    await visit.page.waitForLoadState('networkidle');
    return { coldMs: [ms], bytes: [visit.bytes()] };
  });
}

/** When it has been open before. */
export function openWarm(browser: Browser, contender: Contender, slowdown: number) {
  const { launcher, closer, panel } = contender;
  return during(browser, contender, { slowdown }, async (visit) => {
    const { frame } = await open(visit, contender);
    await visit.page.waitForLoadState('networkidle');
    const warmMs: number[] = [];
    while (warmMs.length < openings) {
      await inPage(frame, 'press', [closer, panel, false]);
      warmMs.push(await inPage(frame, 'press', [launcher, panel]));
    }
    return { warmMs };
  });
}
