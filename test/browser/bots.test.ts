import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  defaultOperatorSettings,
  type OperatorSettings,
} from '../../src/contract/automation/operator-settings.ts';
import type { Team } from '../../src/contract/console/teams.ts';
import { BotDesk } from '../kit/bot-desk.ts';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { consoleOf, widget } from '../kit/pages.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';

const notYet = "No, I'm not a customer yet";
const customer = "Yes, I'm a customer";

let server: TestServer;
let browser: Browser;
let site: HostPage;
let teammate: Teammate;
let desk: BotDesk;
let support: Team;
let vip: Team;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer({ hasBots: true }), launchBrowser()]);
  site = await serveHostPage(plainPage(server.url));
  teammate = await createTeammate(server);
  desk = new BotDesk(teammate);
  support = await desk.team('Support');
  vip = await desk.team('VIP sales');
});
beforeEach(async () => {
  page = await newPage(browser);
  await page.goto(site.url);
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await site.close();
  await server.destroy();
});

/** As in the design’s example of a workspace. */
function qualify(customers: OperatorSettings['routing']['customers']) {
  const { qualification } = defaultOperatorSettings;
  return desk.set({
    operator: {
      ...defaultOperatorSettings,
      routing: { on: true, customers },
      qualification: { ...qualification, on: true },
    },
    follow_up_rules: [
      {
        name: 'Large',
        when: { field: 'company.size', op: 'gt', value: 50 },
        then: [{ add_tag: 'VIP' }, { assign: { team: vip.id } }],
      },
    ],
  });
}
/** The conversation that was begun last, as teammates see it. */
async function latest() {
  const [conversation] = (await teammate.list()).conversations;
  return teammate.thread(`${conversation?.id}`);
}
async function transcript(): Promise<string[]> {
  return desk.transcript((await latest()).conversation.id);
}
async function tagsOfPerson(): Promise<string[]> {
  const { conversation } = await latest();
  const { tag_ids } = await teammate.contact(conversation.contact.id);
  const { tags } = await teammate.directory();
  return tags.filter(({ id }) => tag_ids.includes(id)).map(({ name }) => name);
}

test('O1 O2 O4 O5 who is not a customer yet, and 51 people, becomes VIP, with a reload and an offline stretch in between; a teammate sees how', async () => {
  await qualify({ assign: { team: support.id } });
  const messenger = widget(page);
  await messenger.begin('Do you deliver?');
  await messenger.choose(notYet);
  await messenger.answer('Email', 'ana@example.com');
  await messenger.prompt.field('Company').waitFor();
  await page.reload();
  await messenger.answer('Company', 'Analytical Engines');
  const size = messenger.prompt.field('Company size');
  await size.fill('a few');
  await size.press('Enter');
  await messenger.thread.getByText('Please answer with a number').waitFor();
  expect(await size.inputValue()).toBe('a few');
  await page.context().setOffline(true);
  await messenger.answer('Company size', '51');
  await messenger.thread.getByText('51', { exact: true }).first().waitFor();
  await page.context().setOffline(false);
  await expect.poll(tagsOfPerson).toEqual(['VIP']);
  const { conversation } = await latest();
  expect(conversation).toMatchObject({ team_assignee_id: vip.id, is_with_bot: false });
  const said = (await transcript()).filter((line) => line.startsWith('contact: '));
  expect(said).toEqual([
    'contact: Do you deliver?',
    `contact: ${notYet}`,
    'contact: ana@example.com',
    'contact: Analytical Engines',
    'contact: 51',
  ]);

  const seen = await newPage(browser);
  await consoleOf(seen).signIn(server.url, owner);
  await consoleOf(seen).view('VIP sales').click();
  await consoleOf(seen).conversation('ana').first().click();
  await consoleOf(seen).thread.getByText('Analytical Engines').first().waitFor();
  await seen.context().close();
});

test('O3 a customer leaves their address and goes to support', async () => {
  await qualify({ assign: { team: support.id } });
  const messenger = widget(page);
  await messenger.begin('My lamp is broken');
  await messenger.choose(customer);
  await messenger.answer('Email', 'bea@example.com');
  await expect
    .poll(async () => (await latest()).conversation)
    .toMatchObject({ team_assignee_id: support.id, is_with_bot: false });
  expect(await tagsOfPerson()).toEqual([]);
  expect(await messenger.prompt.field('Company').count()).toBe(0);
});

test('O3 a customer who is to call finds a number that calls when it is pressed', async () => {
  await qualify({ redirect: { phone: '+351 21 000 0000' } });
  const messenger = widget(page);
  await messenger.begin('My lamp is broken');
  await messenger.choose(customer);
  const link = messenger.thread.getByRole('link', { name: '+351 21 000 0000' });
  expect(await link.getAttribute('href')).toBe('tel:+351210000000');
  expect((await latest()).conversation.team_assignee_id).toBeNull();
});

test('O10 two tabs that answer at once answer once, and both go on with the same question', async () => {
  await qualify({ assign: { team: support.id } });
  const messenger = widget(page);
  await messenger.begin('Which of us is it?');
  await messenger.prompt.option(notYet).waitFor();
  const other = await page.context().newPage();
  await other.goto(site.url);
  const otherTab = widget(other);
  await otherTab.openButton.click();
  await otherTab.panel
    .getByRole('button', { name: /Operator|demo/ })
    .first()
    .click();
  await otherTab.prompt.option(customer).waitFor();

  await Promise.all([
    messenger.choose(notYet),
    // It may have heard already that there is nothing to press any more.
    otherTab.prompt
      .option(customer)
      .click({ timeout: 1_000 })
      .catch(() => {}),
  ]);
  await Promise.all([
    messenger.prompt.field('Email').waitFor(),
    otherTab.prompt.field('Email').waitFor(),
  ]);
  const lines = await transcript();
  const pressed = lines.filter(
    (line) => line === `contact: ${notYet}` || line === `contact: ${customer}`,
  );
  expect(pressed).toHaveLength(1);
  expect(lines.filter((line) => line.includes('[contact.email: open'))).toHaveLength(1);
  for (const tab of [messenger, otherTab]) {
    expect(await tab.prompt.option(notYet).count()).toBe(0);
    expect(await tab.thread.getByText('Not sent').count()).toBe(0);
  }
});

test('O9 a teammate who answers first has the word: nothing is asked any more, and nothing that was asked can be answered', async () => {
  await qualify({ assign: { team: support.id } });
  const messenger = widget(page);
  await messenger.begin('Is anybody there?');
  await messenger.prompt.option(notYet).waitFor();
  const { conversation } = await latest();
  await teammate.reply(conversation.id, 'I am here');
  await messenger.thread.getByText('I am here').waitFor();
  await messenger.prompt.option(notYet).waitFor({ state: 'detached' });
  await messenger.write('Oh, hello');
  await messenger.thread.getByText('Oh, hello').waitFor();
  await expect.poll(async () => (await transcript()).at(-1)).toBe('contact: Oh, hello');
  expect(await messenger.prompt.field('Email').count()).toBe(0);
});
