import type { Browser, BrowserContext } from 'playwright-core';
import type { Premises } from './premises.ts';
import { sizes, type Size, type Variant } from './variant.ts';

/** The premises, and a browser that nobody has used, where time stands still together. */
export interface Shop extends Pick<Premises, 'server' | 'clock' | 'desk'> {
  context: BrowserContext;
  /** Time goes on, in the browser as at the server. */
  pass(minutes: number): Promise<void>;
  close(): Promise<void>;
}

const minuteMs = 60_000;
const patienceMs = 15_000;

export async function openShop(
  browser: Browser,
  { server, clock, desk }: Premises,
  part: keyof typeof sizes,
  { device, language }: Variant,
  desktop: Size | undefined,
): Promise<Shop> {
  const isPhone = device === 'phone';
  const context = await browser.newContext({
    viewport: (isPhone ? undefined : desktop) ?? sizes[part][device],
    isMobile: isPhone,
    hasTouch: isPhone,
    locale: language,
    timezoneId: 'UTC',
  });
  context.setDefaultTimeout(patienceMs);
  await context.clock.setFixedTime(clock.nowMs());
  return {
    server,
    clock,
    desk,
    context,
    async pass(minutes) {
      // Not minute by minute: a server that has been idle for days looks once at what has come due.
      clock.jump(minutes * minuteMs);
      await context.clock.setFixedTime(clock.nowMs());
    },
    close: () => context.close(),
  };
}
