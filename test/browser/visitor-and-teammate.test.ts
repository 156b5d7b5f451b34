import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { consoleOf, widget } from '../kit/pages.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';

let server: TestServer;
let browser: Browser;
let site: HostPage;
let visitor: Page;
let teammate: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  site = await serveHostPage(plainPage(server.url));
});
beforeEach(async () => {
  visitor = await newPage(browser);
  teammate = await newPage(browser);
  await visitor.goto(site.url);
  await consoleOf(teammate).signIn(server.url, owner);
});
afterEach(async () => {
  await visitor.context().close();
  await teammate.context().close();
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await server.destroy();
});

test('what a visitor writes is in the list and the thread of the console by itself', async () => {
  await widget(visitor).begin('Is the lamp dimmable?');
  const row = consoleOf(teammate).conversation('Is the lamp dimmable?');
  await row.waitFor();
  await row.click();
  await consoleOf(teammate).thread.getByText('Is the lamp dimmable?').waitFor();

  await widget(visitor).write('And how bright is it?');
  await consoleOf(teammate).thread.getByText('And how bright is it?').waitFor();
});

test('a reply is in the open messenger by itself, and both see that it was read', async () => {
  await widget(visitor).begin('Read me');
  await consoleOf(teammate).conversation('Read me').click();
  await widget(visitor).thread.getByText('Seen', { exact: true }).waitFor();

  await consoleOf(teammate).answer('I have read you');
  await widget(visitor).thread.getByText('I have read you').waitFor();
  await consoleOf(teammate).thread.getByText('Seen', { exact: true }).waitFor();
});

test('a reply to a closed messenger is a badge on the launcher, gone once it is read', async () => {
  await widget(visitor).begin('I close you now');
  await widget(visitor).close();

  await consoleOf(teammate).conversation('I close you now').click();
  await consoleOf(teammate).answer('Come back');
  await visitor.getByLabel('1 unread').waitFor();
  await consoleOf(teammate).answer('Please');
  await visitor.getByLabel('2 unread').waitFor();

  await widget(visitor).openButton.click();
  await widget(visitor).thread.getByText('Please').waitFor();
  await widget(visitor).close();
  await widget(visitor).openButton.waitFor();
  await visitor.getByLabel('2 unread').waitFor({ state: 'hidden' });
});

test('the badge is there on the next page, where the messenger has not been opened', async () => {
  await widget(visitor).begin('Next page');
  await widget(visitor).close();
  await visitor.goto('about:blank');
  await consoleOf(teammate).conversation('Next page').click();
  await consoleOf(teammate).answer('An answer to someone who is away');
  await consoleOf(teammate).thread.getByText('Sent', { exact: true }).waitFor();

  await visitor.goto(site.url);
  await visitor.getByLabel('1 unread').waitFor();
});

test('a conversation is closed and opened again, by the teammate and by the visitor', async () => {
  await widget(visitor).begin('Close me');
  const desk = consoleOf(teammate);
  await desk.conversation('Close me').click();
  await desk.close.click();
  await desk.conversation('Close me').waitFor({ state: 'detached' });
  await widget(visitor).thread.getByText('This conversation was closed').waitFor();

  await desk.reopen.click();
  await desk.conversation('Close me').waitFor();
  await desk.close.click();
  await desk.conversation('Close me').waitFor({ state: 'detached' });

  await widget(visitor).write('One more thing');
  await desk.conversation('One more thing').waitFor();
});

test('both sides see the same after a reload', async () => {
  await widget(visitor).begin('Before the reload');
  await consoleOf(teammate).conversation('Before the reload').click();
  await consoleOf(teammate).answer('After it, too');
  await widget(visitor).thread.getByText('After it, too').waitFor();

  await Promise.all([visitor.reload(), teammate.reload()]);
  for (const thread of [widget(visitor).thread, consoleOf(teammate).thread]) {
    await thread.getByText('Before the reload').waitFor();
    await thread.getByText('After it, too').waitFor();
  }
});

test('a restart of the server in between loses nothing, and both sides go on by themselves', async () => {
  await widget(visitor).begin('Before the restart');
  const desk = consoleOf(teammate);
  await desk.conversation('Before the restart').click();
  await desk.answer('Still here');
  await widget(visitor).thread.getByText('Still here').waitFor();

  await server.stop();
  await widget(visitor).write('Written while it was down');
  await widget(visitor).thread.getByText('Sending…').waitFor();
  await server.start();

  await desk.thread.getByText('Written while it was down').waitFor({ timeout: 20_000 });
  await desk.answer('Welcome back');
  await widget(visitor).thread.getByText('Welcome back').waitFor({ timeout: 20_000 });
  const texts = await widget(visitor).thread.getByRole('paragraph').allTextContents();
  expect(texts).toEqual([
    'Before the restart',
    'Still here',
    'Written while it was down',
    'Welcome back',
  ]);
});

test('V2 someone who only looks is in no list; their first message makes them a lead with a name', async () => {
  await widget(visitor).openButton.click();
  await widget(visitor).sendUsAMessage.click();
  await widget(visitor).message.fill('Nobody reads this yet');
  expect(await consoleOf(teammate).conversation('Nobody reads this yet').count()).toBe(0);

  await widget(visitor).send.click();
  const row = consoleOf(teammate).conversation('Nobody reads this yet');
  await row.waitFor();
  expect(await row.textContent()).toMatch(/[A-Z][a-z]+ [A-Z][a-z]+/);
});

test('a wrong password is said in so many words, and what was typed stays', async () => {
  const page = await newPage(browser);
  await page.goto(`${server.url}/console/`);
  await page.getByRole('textbox', { name: 'Email' }).fill(owner.email);
  await page.getByRole('textbox', { name: 'Password' }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('textbox', { name: 'Email' }).inputValue()).toBe(owner.email);
  await page.context().close();
});
