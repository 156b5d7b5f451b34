import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { consoleOf } from '../kit/pages.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, joinAs, type Teammate } from '../kit/teammate.ts';
import { createVisitor } from '../kit/visitor.ts';

let server: TestServer;
let browser: Browser;
let robin: Teammate;
let sam: Teammate;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  robin = await createTeammate(server);
  sam = await joinAs(server, robin, 'sam@example.com', { name: 'Sam Okoye' });
});
beforeEach(async () => {
  page = await newPage(browser);
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await server.destroy();
});

test('T2 what is new is told where it is not seen: by the title, and by the desktop, once for all tabs', async () => {
  await page.context().grantPermissions(['notifications'], { origin: server.url });
  const told: string[] = [];
  await page.context().exposeFunction('told', (title: string) => told.push(title));
  await page.context().addInitScript(() => {
    class Recorded extends EventTarget {
      static readonly permission = 'granted';
      constructor(title: string) {
        super();
        (window as unknown as { told(title: string): void }).told(title);
      }
      close(): void {}
    }
    Object.assign(window, { Notification: Recorded });
  });
  const desk = consoleOf(page);
  await desk.signIn(server.url, owner);
  const second = await page.context().newPage();
  await second.goto(`${server.url}/console/`);
  await consoleOf(second).list.waitFor();

  const visitor = await createVisitor(server);
  const { conversation } = await visitor.start('Nobody looks at me');
  await expect.poll(() => told.length).toBe(1);
  await expect.poll(() => page.title()).toMatch(/^\(\d+\) /);

  await consoleOf(second).conversation('Nobody looks at me').click();
  await consoleOf(second).thread.getByText('Nobody looks at me').waitFor();
  const other = await createVisitor(server);
  const { conversation: given } = await other.start('Give me away');
  await expect.poll(() => told.length).toBe(2);
  await sam.assign(given.id, { kind: 'teammate', id: robin.id });
  await expect.poll(() => told.at(-1)).toMatch(/^Sam Okoye assigned you/);
  await sam.assign(conversation.id, { kind: 'teammate', id: sam.id });
  await visitor.reply(conversation.id, 'This is Sam’s now');
  await consoleOf(second).thread.getByText('This is Sam’s now').waitFor();
  expect(told).toHaveLength(3);
});

test('T2 how one is told is one’s own choice, and kept', async () => {
  const desk = consoleOf(page);
  await desk.signIn(server.url, owner);
  const menu = page.getByRole('button', { name: 'Notifications' });
  await menu.click();
  await page.getByRole('switch', { name: 'Sound', checked: true }).click();
  await page.reload();
  await menu.click();
  await page.getByRole('switch', { name: 'Sound', checked: false }).waitFor();
});
