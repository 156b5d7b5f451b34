import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../test/kit/browser.ts';
import type { Result } from '../kit/result.ts';
import { inTurns } from '../kit/rounds.ts';
import type { Scale } from '../kit/scale.ts';
import type { Contender } from './contender.ts';
import { createBarePage } from './contenders/bare.ts';
import { createDeepChat } from './contenders/deep-chat.ts';
import { createFoyer } from './contenders/foyer.ts';
import { createRocketChat } from './contenders/rocket-chat.ts';
import { atAnySpeed, onceForAll, toResults, type Measure, type Samples } from './measures.ts';
import { openCold, openWarm } from './visits/open.ts';
import { read } from './visits/read.ts';
import { measureHostPage, remember } from './visits/remember.ts';
import { write } from './visits/write.ts';

const slowdowns = [1, 4];

/** Frames come as soon as there is something to draw, or all that takes less than a sixtieth of a second would take the same. */
const unhurried = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** What a person waits for: our messenger beside two others and a bare page, in turns, on the same host page. */
export async function benchMessenger({ rounds }: Scale): Promise<Result[]> {
  const foyer = await createFoyer();
  const others = [await createRocketChat(), await createDeepChat(), await createBarePage()];
  const contenders = [foyer, ...others];
  const browser = await launchBrowser(unhurried);
  const results: Result[] = [];
  try {
    // What has just started is still being compiled, and compressed.
    for (const contender of contenders) await openCold(browser, contender, 1);
    for (const slowdown of slowdowns) {
      const samples = await inTurns(rounds, contenders, (each) => visit(browser, each, slowdown));
      results.push(...compareAll(atAnySpeed, samples, contenders, slowdown));
    }
    const hostPage = await measureHostPage(foyer);
    const heaps = await inTurns(rounds, contenders, async (each) => ({
      ...(await openCold(browser, each, 1)),
      ...(await remember(each, hostPage)),
    }));
    results.push(...compareAll(onceForAll, heaps, contenders));
  } finally {
    await browser.close();
    for (const contender of contenders) await contender.stop();
  }
  return results;
}

/** Everything once. What one of them cannot do in minutes is missing, and said. */
async function visit(browser: Browser, contender: Contender, slowdown: number): Promise<Samples> {
  const samples: Samples = {};
  for (const look of [openCold, openWarm, write, read]) {
    try {
      Object.assign(samples, await look(browser, contender, slowdown));
    } catch (error) {
      process.stdout.write(`${contender.name}, ${look.name}, ${slowdown}×: ${String(error)}\n`);
    }
  }
  return samples;
}

function compareAll(
  measures: readonly Measure[],
  samples: ReadonlyMap<Contender, Samples[]>,
  [own, ...others]: readonly Contender[],
  slowdown?: number,
): Result[] {
  const of = (contender: Contender | undefined) =>
    contender === undefined ? [] : (samples.get(contender) ?? []);
  const suffix = slowdown === undefined ? '' : `, ${slowdown}×`;
  const compared = others.map((other) => ({ name: other.name, rounds: of(other) }));
  return measures.flatMap((measure) => toResults(measure, suffix, of(own), compared));
}
