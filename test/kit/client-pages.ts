import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { newPage } from './browser.ts';
import { bundle } from './bundle.ts';
import { serveHostPage } from './host-page.ts';
import { startTestServer, type TestServer } from './server.ts';

/** A server that says in its script where it is: for pages that have the script from another host's name. */
export async function startPublicServer(): Promise<TestServer> {
  const port = await findPort();
  const environment = { PORT: `${port}`, PUBLIC_URL: `http://127.0.0.1:${port}` };
  return startTestServer({ environment });
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const clientFile = (name: string) =>
  fileURLToPath(new URL(`../browser/clients/${name}.mjs`, import.meta.url));

/** A site that uses a client as its package comes: `test/browser/clients/NAME.mjs`, bundled. */
export function bundleClient(name: string): Promise<string> {
  const angular = ['@angular/core', '@angular/common', '@angular/router', 'rxjs/operators'];
  return bundle(
    clientFile(name),
    Object.fromEntries(angular.map((module) => [module, clientFile('angular')])),
  );
}

export interface ClientPage {
  /** The site's own script. */
  script: string;
  /** Stands before it in the page. */
  before?: string;
  /** Widget.intercom.io is this server here, as a DNS entry or a proxy would make it. */
  widgetHost?: TestServer;
}

/** Opens the page, on an origin of its own. */
export async function openClientPage(
  browser: Browser,
  { script, before = '', widgetHost }: ClientPage,
): Promise<Page> {
  const site = await serveHostPage(
    `<!doctype html><html lang="en"><head><title>A shop</title></head><body><h1>A shop</h1><div id="app"></div>${before}
<script>${script.replaceAll('</script', '<\\/script')}</script></body></html>`,
  );
  const page = await newPage(browser);
  if (widgetHost !== undefined) {
    await page.route('https://widget.intercom.io/**', async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: widgetHost.url + pathname }) });
    });
  }
  await page.goto(site.url);
  // The page is there and asks for nothing more of its site.
  await site.close();
  return page;
}
