import type { Browser, Page } from 'playwright-core';
import { launchBrowser, newPage } from '../../test/kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../../test/kit/host-page.ts';
import { widget } from '../../test/kit/pages.ts';
import type { Result } from '../kit/result.ts';
import { median } from '../kit/rounds.ts';
import type { Scale } from '../kit/scale.ts';
import { createDatabase, startFoyer } from '../kit/servers.ts';

/** 1.6 Mbit/s and 150 ms there and back, as a phone has it. */
const slowLine = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
};

/** From the click until the messenger is drawn: when all of it has to be fetched first, and when it has been open before. */
export async function benchOpen({ rounds }: Scale): Promise<Result[]> {
  const database = await createDatabase('sqlite');
  const foyer = await startFoyer(database);
  const browser = await launchBrowser();
  const site = await serveHostPage(plainPage(foyer.url));
  const opened: { coldMs: number; warmMs: number }[] = [];
  while (opened.length < rounds * 2) opened.push(await open(browser, site));
  await browser.close();
  await site.close();
  await foyer.stop();
  await database.drop();
  return [
    {
      what: 'click to open, cold, 1.6 Mbit/s and 150 ms',
      unit: 'ms',
      measured: median(opened.map(({ coldMs }) => coldMs)),
      promise: { atMost: 800 },
    },
    {
      what: 'click to open, warm',
      unit: 'ms',
      measured: median(opened.map(({ warmMs }) => warmMs)),
      promise: { atMost: 50 },
    },
  ];
}

async function open(browser: Browser, site: HostPage): Promise<{ coldMs: number; warmMs: number }> {
  const page = await newPage(browser);
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Network.enable');
  await devTools.send('Network.emulateNetworkConditions', slowLine);
  await page.goto(site.url);
  await widget(page).openButton.waitFor();
  await page.waitForLoadState('networkidle');
  const coldMs = await clickToOpen(page);
  await widget(page).sendUsAMessage.waitFor();
  await widget(page).close();
  const warmMs = await clickToOpen(page);
  await page.context().close();
  return { coldMs, warmMs };
}

/** Without the pointer having come near before: a tap. */
function clickToOpen(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const button = document
      .querySelector('.intercom-lightweight-app-launcher')
      ?.shadowRoot?.querySelector('button');
    const isDrawn = () =>
      document.querySelector('#intercom-container')?.shadowRoot?.querySelector('[role=dialog]');
    const startMs = performance.now();
    button?.click();
    while (!isDrawn()) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - startMs;
  });
}
