import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { defaultOperatorSettings } from '../../src/contract/automation/operator-settings.ts';
import { BotDesk } from '../kit/bot-desk.ts';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { keptEntries } from '../kit/kept-in-browser.ts';
import { widget } from '../kit/pages.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';

const notYet = "No, I'm not a customer yet";

let server: TestServer;
let browser: Browser;
let site: HostPage;
let teammate: Teammate;
let page: Page;
let uncaught: string[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer({ hasBots: true }), launchBrowser()]);
  site = await serveHostPage(plainPage(server.url));
  teammate = await createTeammate(server);
});
beforeEach(async () => {
  page = await newPage(browser);
  uncaught = [];
  page.on('pageerror', (error) => uncaught.push(String(error)));
  await page.goto(site.url);
});
afterEach(async () => {
  expect(uncaught).toEqual([]);
  await page.context().close();
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await server.destroy();
});

/** Operator asks everybody whether they are a customer, and who is not for what it has to know. */
async function qualify(isOn: boolean): Promise<void> {
  const { qualification, routing } = defaultOperatorSettings;
  await new BotDesk(teammate).operator({
    routing: { ...routing, on: isOn },
    qualification: { ...qualification, on: isOn },
  });
}
/** What teammates see of the latest conversation. */
async function transcript(): Promise<string[]> {
  const [latest] = (await teammate.list()).conversations;
  return new BotDesk(teammate).transcript(`${latest?.id}`);
}
async function emailOf(): Promise<string | null | undefined> {
  const [latest] = (await teammate.list()).conversations;
  return (await teammate.contact(`${latest?.contact.id}`)).email;
}

test('V3 an email is asked for: a wrong one is told beside the field, a right one is kept and told the page', async () => {
  await qualify(false);
  await page.evaluate(() => {
    Object.assign(window, { supplied: 0 });
    window.Intercom?.('onUserEmailSupplied', () => ((window as unknown as Told).supplied += 1));
  });
  const messenger = widget(page);
  await messenger.begin('What does it cost?');
  await messenger.answer('Email', 'ana.example.com');
  await messenger.thread.getByText('This is not an email address').waitFor();
  expect(await messenger.prompt.field('Email').inputValue()).toBe('ana.example.com');
  // No browser finds fault with this one: the server does.
  const tooLong = `ana@${'example.'.repeat(40)}com`;
  await Promise.all([
    page.waitForResponse('**/messenger/conversations/reply'),
    messenger.answer('Email', tooLong),
  ]);
  await messenger.thread.getByText('This is not an email address').waitFor();
  expect(await messenger.prompt.field('Email').inputValue()).toBe(tooLong);
  await messenger.answer('Email', 'ana@example.com');
  await messenger.prompt.edit.waitFor();
  expect(await messenger.thread.getByText('Not sent').count()).toBe(0);
  expect(await emailOf()).toBe('ana@example.com');
  await expect.poll(() => page.evaluate(() => (window as unknown as Told).supplied)).toBe(1);

  await messenger.correct('Email', 'eva@example.com');
  await expect.poll(emailOf).toBe('eva@example.com');
});

test('V3 whoever does not want to be asked skips', async () => {
  await qualify(false);
  const messenger = widget(page);
  await messenger.begin('What does it cost?');
  await messenger.skip();
  await messenger.thread.getByText('Skipped').waitFor();
  await expect.poll(async () => (await transcript()).join()).toContain('contact.email: skipped');
});

test('O10 a reload, a stretch offline and a second tab in the middle resume the same dialog, and nothing is asked twice', async () => {
  await qualify(true);
  const messenger = widget(page);
  await messenger.begin('What does it cost?');
  await messenger.prompt.option(notYet).waitFor();
  await page.reload();
  await messenger.choose(notYet);
  await messenger.prompt.field('Email').fill('ana@exam');
  await expect.poll(() => keptEntries(page)).toHaveLength(1);
  await page.reload();
  // What was being typed is there as well.
  await expect.poll(() => messenger.prompt.field('Email').inputValue()).toBe('ana@exam');

  const other = await page.context().newPage();
  await other.goto(site.url);
  const otherTab = widget(other);
  await otherTab.openButton.click();
  await otherTab.panel
    .getByRole('button', { name: /Recent|ana|Operator|demo/ })
    .first()
    .click();
  await otherTab.prompt.field('Email').waitFor();

  await page.context().setOffline(true);
  await messenger.answer('Email', 'ana@example.com');
  await messenger.thread.getByText('ana@example.com').first().waitFor();
  expect(await messenger.prompt.field('Email').count()).toBe(0);
  // The other tab knows what waits to be sent.
  await otherTab.thread.getByText('ana@example.com').first().waitFor();
  expect(await otherTab.prompt.field('Email').count()).toBe(0);
  await page.context().setOffline(false);

  await messenger.prompt.edit.waitFor();
  await otherTab.prompt.edit.waitFor();
  expect(await otherTab.prompt.field('Email').count()).toBe(0);
  const lines = await transcript();
  expect(lines.filter((line) => line === 'contact: ana@example.com')).toHaveLength(1);
  expect(lines.filter((line) => line.includes('[contact.email'))).toHaveLength(1);
});

test('O10 where what bots need cannot be had, what was asked stands there as text, and can be answered once it is back', async () => {
  await qualify(false);
  await page.route(/assets\/bots-/, (route) => route.abort());
  const messenger = widget(page);
  await messenger.begin('What does it cost?');
  await messenger.thread.getByText('Operator said:').waitFor();
  expect(await messenger.prompt.field('Email').count()).toBe(0);
  await page.unroute(/assets\/bots-/);
  await messenger.write('Hello?');
  await messenger.prompt.field('Email').waitFor();
});

interface Told {
  supplied: number;
}
