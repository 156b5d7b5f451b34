import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { consoleOf, widget } from '../kit/pages.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createVisitor } from '../kit/visitor.ts';

let server: TestServer;
let browser: Browser;
let site: HostPage;
let teammate: Teammate;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  site = await serveHostPage(plainPage(server.url));
  teammate = await createTeammate(server);
});
beforeEach(async () => {
  page = await newPage(browser);
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await site.close();
  await server.destroy();
});

test('T2 what was said before comes by itself when a teammate scrolls up, and what they read stays where it is', async () => {
  const visitor = await createVisitor(server);
  const { conversation } = await visitor.start('The very first');
  for (let line = 1; line < 230; line += 1)
    await visitor.reply(
      conversation.id,
      `Line ${line}${line % 7 === 0 ? ', and more'.repeat(40) : ''}`,
    );
  const desk = consoleOf(page);
  await desk.signIn(server.url, owner);
  await desk.conversation('Line 229').first().click();
  await desk.thread.getByText('Line 229', { exact: true }).waitFor();
  // Only the end is read, as long as nobody wants more.
  expect(await desk.thread.getByText('Line 129', { exact: true }).count()).toBe(0);

  const topOf = (text: string) =>
    desk.thread
      .getByText(text, { exact: true })
      .evaluate((line) => Math.round(line.getBoundingClientRect().top));
  await desk.thread.getByText('Line 136', { exact: true }).scrollIntoViewIfNeeded();
  const before = await topOf('Line 136');
  await desk.thread.getByText('Line 40', { exact: true }).waitFor({ state: 'attached' });
  expect(Math.abs((await topOf('Line 136')) - before)).toBeLessThanOrEqual(1);

  await expect
    .poll(async () => {
      await desk.thread.evaluate((log) => log.scrollTo(0, 0));
      return desk.thread.getByText('The very first').count();
    })
    .toBe(1);
  expect(await page.getByRole('button', { name: 'Show earlier messages' }).count()).toBe(0);
});

interface Reading {
  thread: Locator;
  field: Locator;
  /** Somebody else says something. */
  hear(text: string): Promise<unknown>;
}

const count = 30;

/** A thread in the widget in which the teammate goes on speaking. */
async function inWidget(): Promise<Reading> {
  await page.goto(site.url);
  await widget(page).begin('A long story');
  const [conversation] = (await teammate.list()).conversations;
  const id = must(conversation, 'the conversation').id;
  for (let line = 1; line <= count; line += 1) await teammate.reply(id, `Line ${line}`);
  const { thread, message } = widget(page);
  return { thread, field: message, hear: (text) => teammate.reply(id, text) };
}
/** One in the console in which the visitor does. */
async function inConsole(): Promise<Reading> {
  const visitor = await createVisitor(server);
  const { conversation } = await visitor.start('A tall tale');
  for (let line = 1; line <= count; line += 1) await visitor.reply(conversation.id, `Line ${line}`);
  const desk = consoleOf(page);
  await desk.signIn(server.url, owner);
  await desk.conversation(`Line ${count}`).first().click();
  return {
    thread: desk.thread,
    field: desk.reply,
    hear: (text) => visitor.reply(conversation.id, text),
  };
}
const place = (thread: Locator) => thread.evaluate(({ scrollTop }) => scrollTop);
/** How much is hidden below what is on show. */
const below = (thread: Locator) =>
  thread.evaluate(({ scrollHeight, scrollTop, clientHeight }) =>
    Math.round(scrollHeight - scrollTop - clientHeight),
  );

describe.each([
  ['widget', inWidget],
  ['console', inConsole],
])('S4 in the %s', (_where, open) => {
  const newMessages = () => page.getByRole('button', { name: /^(1 )?new messages?$/i });

  test('who has scrolled up stays there when something comes, is told so, and is taken to it', async () => {
    const { thread, hear } = await open();
    await thread.getByText(`Line ${count}`).waitFor();
    await expect.poll(() => below(thread)).toBeLessThan(2);
    await hear('Seen at once');
    await thread.getByText('Seen at once').waitFor();
    expect(await newMessages().count()).toBe(0);
    await expect.poll(() => below(thread)).toBeLessThan(2);

    await thread.getByText('Line 8', { exact: true }).scrollIntoViewIfNeeded();
    const before = await place(thread);
    await hear('Out of sight');
    await newMessages().waitFor();
    expect(await place(thread)).toBe(before);
    await newMessages().click();
    await expect.poll(() => below(thread)).toBeLessThan(2);
    await newMessages().waitFor({ state: 'detached' });
  });

  test('the end stays in sight while what is being written grows, and so does any other place', async () => {
    const { thread, field } = await open();
    await thread.getByText(`Line ${count}`).waitFor();
    const height = () => thread.evaluate(({ clientHeight }) => clientHeight);
    const tall = await height();
    await field.fill('One\ntwo\nthree\nfour\nfive');
    await expect.poll(height).toBeLessThan(tall);
    await expect.poll(() => below(thread)).toBeLessThan(2);

    await field.fill('');
    await expect.poll(height).toBe(tall);
    await thread.getByText('Line 8', { exact: true }).scrollIntoViewIfNeeded();
    const before = await place(thread);
    await field.fill('One\ntwo\nthree\nfour\nfive');
    await expect.poll(height).toBeLessThan(tall);
    expect(await place(thread)).toBe(before);
  });
});
