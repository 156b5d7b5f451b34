import type { Page } from 'playwright-core';
import type { Line } from './line.ts';

/** A way in which a server is not there for a page. */
export interface Failure {
  /** Requests for such addresses fail from now on. @returns mends it */
  inflict(page: Page, line: Line, urls: RegExp): Promise<() => Promise<void>>;
}

const html = '<!doctype html><title>Sign in to the Wi-Fi</title>';

/** By what a reader of the tests would call it. */
export const failures = {
  'is dead': onLine('refused'),
  'never answers': onLine('stalled'),
  'is blocked by an ad blocker': onRoute((route) => route.abort('blockedbyclient')),
  'answers 500': onRoute((route) => route.fulfill({ status: 500, body: 'Oops' })),
  'answers with a page that is not its own': onRoute((route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: html }),
  ),
} satisfies Record<string, Failure>;

/** The line knows no addresses: everything that still goes through it fails. */
function onLine(state: 'refused' | 'stalled'): Failure {
  return {
    async inflict(_page, line) {
      line.set(state);
      if (state === 'refused') line.cut();
      return async () => line.set('open');
    },
  };
}

type Handler = Parameters<Page['route']>[1];

function onRoute(handler: Handler): Failure {
  return {
    async inflict(page, _line, urls) {
      await page.route(urls, handler);
      return () => page.unroute(urls, handler);
    },
  };
}
