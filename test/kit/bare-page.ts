import type { Browser, Page } from 'playwright-core';
import { newPage } from './browser.ts';
import type { HostPage } from './host-page.ts';
import { recordPings, type Pings } from './pings.ts';
import type { TestServer } from './server.ts';

/** A page without anything of ours, and what goes wrong on it. */
export interface BarePage {
  page: Page;
  pings: Pings;
  errors: string[];
  warnings: string[];
  /** Runs what the page's developer wrote. */
  run<Result = unknown>(script: string): Promise<Result>;
  /** Puts the script in, as a client would: resolves when it has run. */
  insertScript(): Promise<unknown>;
}

export const bareHtml =
  '<!doctype html><html lang="en"><title>A shop</title><h1>A shop</h1><button id="ask">Ask us</button>';

export async function openBarePage(
  browser: Browser,
  site: HostPage,
  server: TestServer,
): Promise<BarePage> {
  const page = await newPage(browser);
  const errors: string[] = [];
  const warnings: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  const pings = recordPings(page);
  await page.goto(site.url);
  return {
    page,
    pings,
    errors,
    warnings,
    run: <Result>(script: string) => page.evaluate<Result>(script),
    insertScript: () => page.addScriptTag({ url: `${server.url}/widget/demo` }),
  };
}
