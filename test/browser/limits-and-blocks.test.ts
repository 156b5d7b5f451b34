import { firstWords } from '../kit/first-words.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { newComment, newIds, Visitor } from '../kit/visitor.ts';
import { unsentCount } from '../kit/kept-in-browser.ts';
import { widget } from '../kit/pages.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';

let server: TestServer;
let browser: Browser;
let site: HostPage;
let teammate: Teammate;
let page: Page;

beforeAll(async () => {
  const environment = { FOYER_LIMITS: '1' };
  [server, browser] = await Promise.all([startTestServer({ environment }), launchBrowser()]);
  site = await serveHostPage(plainPage(server.url));
});
beforeEach(async () => {
  teammate = await createTeammate(server);
  page = await newPage(browser);
  await page.goto(site.url);
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await site.close();
  await server.destroy();
});

async function textsOf(conversationId: string): Promise<(string | undefined)[]> {
  const { parts } = await teammate.thread(conversationId);
  return parts.map(({ blocks }) => firstWords(blocks));
}

/** A script that holds the same session as the page. */
async function scriptInPage(): Promise<Visitor> {
  const cookies = await page.context().cookies(site.url);
  const session = must(
    cookies.find(({ name }) => name === 'intercom-session-demo'),
    'the cookie',
  );
  return new Visitor(server, { ...newIds(), token: session.value });
}

test('S4 what is written too fast waits, survives a reload, and arrives once when it may', async () => {
  await widget(page).begin('Hello');
  const [conversationId = ''] = await teammate.search('hello');
  const script = await scriptInPage();
  // A page that does not know yet what there is begins the conversation anew, and is counted as that.
  for (const verb of ['reply', 'start']) {
    const flood = () =>
      script.post(`conversations/${verb}`, {
        conversation_id: conversationId,
        comment: newComment('Flood'),
      });
    while ((await flood()).status === 200);
  }

  await widget(page).write('One word too many');
  await widget(page).thread.getByText('That was quick. It is sent in a moment.').waitFor();
  await expect.poll(() => unsentCount(page)).toBe(1);
  await page.reload();
  await widget(page).thread.getByText('One word too many').waitFor();
  expect(await textsOf(conversationId)).not.toContain('One word too many');

  // The server counts in its memory: a restart is a quicker way than a minute.
  await server.stop();
  await server.start();
  await page.reload();
  await expect.poll(() => textsOf(conversationId)).toContain('One word too many');
  await widget(page).thread.getByText('Sent', { exact: true }).waitFor();
  const texts = await textsOf(conversationId);
  expect(texts.filter((text) => text === 'One word too many')).toHaveLength(1);
});

test('T2 whoever is blocked goes on reading, and is told that they cannot write', async () => {
  await widget(page).begin('Buy this');
  const [conversationId = ''] = await teammate.search('buy');
  const { contact } = (await teammate.thread(conversationId)).conversation;
  await teammate.block(contact.id);
  await widget(page).write('Buy that');
  await widget(page).thread.getByText('Not sent. You cannot write here any more.').waitFor();
  await teammate.reply(conversationId, 'Please do not write again.');
  await widget(page).thread.getByText('Please do not write again.').waitFor();
  await page.reload();
  await widget(page).thread.getByText('Please do not write again.').waitFor();
  await widget(page).thread.getByText('Buy that').waitFor();
  expect(await textsOf(conversationId)).not.toContain('Buy that');

  await teammate.block(contact.id, false);
  await widget(page).panel.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => textsOf(conversationId)).toContain('Buy that');
});
