import type { Browser, CDPSession, Frame, Page } from 'playwright-core';
import { newPage } from '../../test/kit/browser.ts';
import type { Arrival, Contender, History } from './contender.ts';
import { installProbe, type Probe, type ProbedWindow } from './probe.ts';

/** 1.6 Mbit/s and 150 ms there and back, as a phone has it. */
const slowLine = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
};

export interface Circumstances {
  /** How many times slower the processor is. */
  slowdown: number;
  history?: History;
  isLineSlow?: boolean;
}

/** Somebody on a page with one of them, whose profile has never been there. */
export interface Visit {
  page: Page;
  devTools: CDPSession;
  arrival: Arrival;
  /** Bytes that have come over the line so far. */
  bytes(): number;
  /** Where it stands; waits for it. */
  frame(): Promise<Frame>;
}

/** For as long as they look. */
export async function during<Seen>(
  browser: Browser,
  contender: Contender,
  circumstances: Circumstances,
  look: (visit: Visit) => Promise<Seen>,
): Promise<Seen> {
  const visit = await arrive(browser, contender, circumstances);
  try {
    return await look(visit);
  } finally {
    await visit.page.context().close();
  }
}

async function arrive(
  browser: Browser,
  contender: Contender,
  { slowdown, history = 'none', isLineSlow = false }: Circumstances,
): Promise<Visit> {
  const page = await newPage(browser);
  const arrival = await contender.arrive(page.context(), history);
  await page.addInitScript(installProbe);
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await devTools.send('Network.enable');
  // deep-chat asks Google for a font: nothing here leaves the machine.
  await devTools.send('Network.setBlockedURLs', { urls: ['*://fonts.googleapis.com/*'] });
  if (isLineSlow) await devTools.send('Network.emulateNetworkConditions', slowLine);
  let bytes = 0;
  devTools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  return {
    page,
    devTools,
    arrival,
    bytes: () => bytes,
    async frame() {
      if (contender.frame === undefined) return page.mainFrame();
      const element = await page.waitForSelector(contender.frame, { state: 'attached' });
      const frame = await element.contentFrame();
      if (frame === null) throw new Error(`${contender.frame} has no page`);
      await frame.waitForURL(/^http/, { waitUntil: 'commit' });
      return frame;
    },
  };
}

/** Goes there, and opens it as soon as that can be done. @returns its frame, and ms from the beginning until it was painted */
export async function open(
  { page, arrival, frame: findFrame }: Visit,
  { launcher, panel }: Contender,
): Promise<{ frame: Frame; ms: number }> {
  await page.goto(arrival.url, { waitUntil: 'commit' });
  const frame = await findFrame();
  const startMs = await page.evaluate(() => performance.timeOrigin);
  const openMs = await inPage(frame, 'openWhenPossible', [
    arrival.opensItself === true ? undefined : launcher,
    panel,
  ]);
  return { frame, ms: openMs - startMs };
}

/** Has the probe in a frame do something. */
export function inPage<Verb extends keyof Probe>(
  frame: Frame,
  verb: Verb,
  args: Parameters<Probe[Verb]>,
): Promise<Awaited<ReturnType<Probe[Verb]>>> {
  return frame.evaluate(
    ([name, values]) => {
      const { probe } = window as ProbedWindow;
      return (probe[name as Verb] as (...all: unknown[]) => unknown)(
        ...(values as unknown[]),
      ) as never;
    },
    [verb, args] as const,
  );
}
