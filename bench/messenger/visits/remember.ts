import type { CDPSession } from 'playwright-core';
import { launchBrowser } from '../../../test/kit/browser.ts';
import { serveHostPage } from '../../../test/kit/host-page.ts';
import { during, inPage, open, type Visit } from '../arrive.ts';
import { hostPage, type Contender } from '../contender.ts';

const few = 10;
const many = 100;
const settledMs = 1_000;

/**
 * How much more is in use after a hundred openings than after ten, and how much more while it is open than on the page without it.
 * @param without on which so much is in use
 */
export function remember(contender: Contender, without: number) {
  const { launcher, closer, panel } = contender;
  return inBrowserOfItsOwn(contender, async (visit) => {
    const { page, devTools } = visit;
    const { frame } = await open(visit, contender);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(settledMs);
    const whileOpen = await measureHeap(devTools);
    await inPage(frame, 'press', [closer, panel, false]);
    await inPage(frame, 'openAndClose', [few, launcher, closer, panel]);
    const afterFew = await measureHeap(devTools);
    await inPage(frame, 'openAndClose', [many - few, launcher, closer, panel]);
    const afterMany = await measureHeap(devTools);
    return { openHeap: [whileOpen - without], heapGrowth: [afterMany - afterFew] };
  });
}

/** Of the host page without any of them. */
export async function measureHostPage(someone: Contender): Promise<number> {
  const site = await serveHostPage(hostPage('window.isWithout=true'));
  const nobody: Contender = { ...someone, arrive: async () => ({ url: site.url }) };
  const heap = await inBrowserOfItsOwn(nobody, async ({ page, devTools }) => {
    await page.goto(site.url);
    await page.waitForTimeout(settledMs);
    return measureHeap(devTools);
  });
  await site.close();
  return heap;
}

/** The pages of one site share a process, and a heap. */
async function inBrowserOfItsOwn<Seen>(
  contender: Contender,
  look: (visit: Visit) => Promise<Seen>,
): Promise<Seen> {
  const browser = await launchBrowser();
  try {
    return await during(browser, contender, { slowdown: 1 }, look);
  } finally {
    await browser.close();
  }
}

/** Bytes in use after all garbage is collected: what scripts hold, and what the browser holds for them. */
async function measureHeap(devTools: CDPSession): Promise<number> {
  for (let times = 0; times < 3; times += 1) await devTools.send('HeapProfiler.collectGarbage');
  const usage: { usedSize: number; embedderHeapUsedSize?: number } =
    await devTools.send('Runtime.getHeapUsage');
  return usage.usedSize + (usage.embedderHeapUsedSize ?? 0);
}
