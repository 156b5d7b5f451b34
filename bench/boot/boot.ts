import type { Browser, Page } from 'playwright-core';
import { launchBrowser, newPage } from '../../test/kit/browser.ts';
import { serveHostPage, type HostPage } from '../../test/kit/host-page.ts';
import { requestBytes } from '../../test/kit/http.ts';
import type { Result } from '../kit/result.ts';
import { compare, interleave, median } from '../kit/rounds.ts';
import type { Scale } from '../kit/scale.ts';
import { createDatabase, startFoyer } from '../kit/servers.ts';
import { pairs, withFoyer, withoutFoyer } from './pages.ts';
import { findOurWork, type OurWork } from './trace.ts';

const slowdown = 4;
const settledMs = 2_500;

interface Visit extends OurWork {
  /** Of the whole page, until it has settled. */
  taskMs: number;
  longTasks: number;
  layoutShift: number;
}

/** What the page that embeds Foyer pays for it, until it has settled: the same page with and without, in turns, on a slowed processor. */
export async function benchBoot({ rounds }: Scale): Promise<Result[]> {
  const database = await createDatabase('sqlite');
  const foyer = await startFoyer(database);
  const browser = await launchBrowser();
  const { bytes } = await requestBytes(`${foyer.url}/widget/demo`, { 'accept-encoding': 'br' });
  const results: Result[] = [
    {
      what: 'bytes until the launcher shows',
      unit: 'B',
      measured: bytes.length,
      promise: { atMost: 4_000 },
    },
  ];
  for (const { what, html } of pairs) {
    const [site, bare] = await Promise.all([
      serveHostPage(html(withFoyer(foyer.url))),
      serveHostPage(html(withoutFoyer)),
    ]);
    const visitSite = () => visit(browser, site, foyer.url);
    const visitBare = () => visit(browser, bare, foyer.url);
    // What has just started is still being compiled.
    await visitSite();
    const measured = await interleave(rounds * 2, { measured: visitSite, against: visitBare });
    results.push(...toResults(what, measured));
    await Promise.all([site.close(), bare.close()]);
  }
  await browser.close();
  await foyer.stop();
  await database.drop();
  return results;
}

function toResults(what: string, rounds: { measured: Visit; against: Visit }[]): Result[] {
  const middle = (toNumber: (visit: Visit) => number) =>
    median(rounds.map(({ measured }) => toNumber(measured)));
  const { measured, against, ratio } = compare(rounds, ({ taskMs }) => taskMs);
  const more = rounds.map((round) => round.measured.longTasks - round.against.longTasks);
  return [
    {
      what: `main thread until the launcher shows, ${what}`,
      unit: 'ms',
      measured: middle(({ untilLauncherMs }) => untilLauncherMs),
      promise: { atMost: 10 },
    },
    {
      what: `longest task with code of ours, ${what}`,
      unit: 'ms',
      measured: middle(({ longestTaskMs }) => longestTaskMs),
      promise: { atMost: 50 },
    },
    {
      what: `all scripts of ours until it has settled, ${what}`,
      unit: 'ms',
      measured: middle(({ allMs }) => allMs),
    },
    {
      what: `main thread of the whole page, ${what}`,
      unit: 'ms',
      measured,
      against: { name: 'without Foyer', measured: against, ratio },
    },
    {
      what: `long tasks more than without, ${what}`,
      unit: '',
      measured: median(more),
      promise: { atMost: 0 },
    },
    {
      what: `layout shift, ${what}`,
      unit: '',
      measured: Math.max(...rounds.map((round) => round.measured.layoutShift)),
      promise: { atMost: 0 },
    },
  ];
}

/** Nothing is looked for in the page: what finds elements runs there too, and takes longer than what is measured. */
async function visit(browser: Browser, { url }: HostPage, ours: string): Promise<Visit> {
  const page = await newPage(browser);
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await devTools.send('Performance.enable');
  await page.addInitScript(observe);
  await browser.startTracing(page, { categories: ['devtools.timeline', 'v8', 'toplevel'] });
  await page.goto(url);
  await page.waitForTimeout(settledMs);
  const work = findOurWork(await browser.stopTracing(), ours);
  const { metrics } = await devTools.send('Performance.getMetrics');
  const taskS = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  const seen = await readSeen(page);
  await page.context().close();
  return { ...work, ...seen, taskMs: taskS * 1000 };
}

type SeenWindow = typeof window & { seen: { longTasks: number; layoutShift: number } };

function observe(): void {
  const seen = { longTasks: 0, layoutShift: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    seen.longTasks += list.getEntries().length;
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      seen.layoutShift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

function readSeen(page: Page): Promise<SeenWindow['seen']> {
  return page.evaluate(() => (window as SeenWindow).seen);
}
