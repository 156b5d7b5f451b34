import type { Page } from 'playwright-core';
import type { PingRequest } from '../../src/contract/messenger/ping.ts';

/** What a page has said to the server about who is on it. */
export interface Pings {
  readonly all: PingRequest[];
  /** What the page gave `boot` and `update`, all pings together. */
  said(): Record<string, unknown>;
  /** Where the pings went. */
  readonly origins: Set<string>;
}

export function recordPings(page: Page): Pings {
  const all: PingRequest[] = [];
  const origins = new Set<string>();
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (pathname !== '/messenger/ping') return;
    origins.add(origin);
    all.push(JSON.parse(request.postData() ?? '') as PingRequest);
  });
  return {
    all,
    origins,
    said: () =>
      Object.assign({}, ...all.map(({ user_data }) => JSON.parse(user_data ?? '{}'))) as object,
  } as Pings;
}
