import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import type { ListWorkflowsAnswer } from '../../src/contract/console/automation.ts';
import { BotDesk, BotGuest } from '../kit/bot-desk.ts';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { eventually } from '../kit/eventually.ts';
import { succeed } from '../kit/http.ts';
import { consoleOf } from '../kit/pages.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, joinAs, teammatePassword, type Teammate } from '../kit/teammate.ts';
import { createVisitor } from '../kit/visitor.ts';

let server: TestServer;
let browser: Browser;
let robin: Teammate;
let bots: BotDesk;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
beforeEach(async () => {
  server = await startTestServer();
  robin = await createTeammate(server);
  bots = new BotDesk(robin);
  page = await newPage(browser, { viewport: { width: 1280, height: 900 } });
  await consoleOf(page).signIn(server.url, owner);
});
afterEach(async () => {
  await page.context().close();
  await server.destroy();
});
afterAll(() => browser.close());

async function settings(section: string, title: string): Promise<void> {
  await page.goto(`${server.url}/console/settings/${section}`);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}
/** The workflows' as the server has them, in their order. */
async function states(): Promise<string[]> {
  const { workflows } = succeed(await robin.request<ListWorkflowsAnswer>('GET', 'workflows'));
  return workflows.map(({ state }) => state);
}
const region = (name: string) => page.getByRole('region', { name });
const list = (name: string) => page.getByRole('list', { name, exact: true });

test('O1 O4 O5 what an owner sets up with selects is what a visitor meets, and the console says why it came so', async () => {
  const vip = await bots.team('VIP sales');
  await bots.team('Support');
  await settings('operator', 'Operator');
  await page.getByRole('switch', { name: 'Route existing customers' }).click();
  await page.getByRole('combobox', { name: 'Assigned to' }).selectOption({ label: 'Support' });
  await region('Route existing customers').getByRole('button', { name: 'Save' }).click();
  await region('Route existing customers').getByText('Saved').waitFor();
  await page.getByRole('switch', { name: 'Qualify leads' }).click();
  await list('In this order').getByText('then company size').waitFor();

  await settings('follow-up', 'Follow-up rules');
  await page.getByRole('button', { name: 'New rule' }).click();
  const dialog = page.getByRole('dialog', { name: 'New rule' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Large');
  const condition = dialog.getByRole('group', { name: 'Condition 1' });
  await condition.getByRole('combobox', { name: 'Field' }).selectOption('company.size');
  await condition.getByRole('combobox', { name: 'Operator' }).selectOption('gt');
  await dialog.getByRole('button', { name: 'Save' }).click();
  expect(await condition.getByLabel('Value').getAttribute('aria-invalid')).toBe('true');
  await condition.getByLabel('Value').fill('50');
  await dialog.getByRole('group', { name: 'Action 1' }).getByLabel('Tag').fill('VIP');
  await dialog.getByRole('button', { name: 'Add action' }).click();
  const second = dialog.getByRole('group', { name: 'Action 2' });
  await second.getByRole('combobox', { name: 'What is done' }).selectOption('assign');
  await second.getByRole('combobox', { name: 'Assign to' }).selectOption({ label: 'VIP sales' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await list('Follow-up rules').getByText('Large').waitFor();

  const guest = new BotGuest(await createVisitor(server));
  await guest.start('Do you sell lamps?');
  await page.goto(`${server.url}/console/conversations/${guest.id}`);
  await page.getByRole('list', { name: 'What can be chosen' }).getByText('No, I').waitFor();
  await page.getByText('Waits for an answer').waitFor();
  await guest.press("No, I'm not a customer yet");
  await guest.answer('ada@example.com');
  await guest.answer('Analytical Engines');
  await guest.answer('51');
  await eventually(async () => {
    const { conversation } = await robin.thread(guest.id);
    return conversation.team_assignee_id === vip.id;
  });
  await page.getByRole('list', { name: 'What can be chosen' }).getByText(', chosen').waitFor();

  await page.getByRole('button', { name: 'What the bots did' }).click();
  const panel = region('What the bots did');
  await panel.getByText('Operator').first().click();
  await panel.getByText("They answered “No, I'm not a customer yet”").waitFor();
  await panel.getByText('They answered “51”').waitFor();
  await panel.getByText('“Large” held').waitFor();
});

test('W8 W10 a workflow is made from nothing, put right where it is wrong, tried out, made live, and its runs are read', async () => {
  await settings('workflows', 'Workflows');
  await page.getByRole('button', { name: 'New workflow' }).click();
  const dialog = page.getByRole('dialog', { name: 'New workflow' });
  await dialog.getByRole('radio', { name: 'From nothing' }).check();
  await dialog.getByRole('button', { name: 'Make a draft' }).click();
  const field = page.getByRole('textbox', { name: 'Definition' });
  await field.fill(
    '{\n  "trigger": { "on": "conversation_started" },\n  "steps": [\n    { "tag_conversation": "New" },\n    { "messge": "Hi" }\n  ]\n}',
  );
  await page.getByRole('button', { name: /^Line 5/ }).click();
  expect(
    await field.evaluate((element) => {
      const { value, selectionStart, selectionEnd } = element as HTMLTextAreaElement;
      return value.slice(selectionStart, selectionEnd);
    }),
  ).toContain('messge');
  await field.fill((await field.inputValue()).replace('messge', 'message'));
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.getByText('Version 2').waitFor();

  await page.getByRole('tab', { name: 'Dry run' }).click();
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByText('It would begin.').waitFor();
  await list('Transcript').getByText('Tag the conversation “New”').waitFor();
  await list('Transcript').getByText('Hi', { exact: true }).waitFor();
  expect((await robin.directory()).tags).toEqual([]);

  await page.getByRole('combobox', { name: /^State of/ }).selectOption({ label: 'Live' });
  await eventually(async () => (await states()).join() === 'live');
  const guest = new BotGuest(await createVisitor(server));
  await guest.start('Hello');
  await page.getByRole('tab', { name: 'Runs' }).click();
  await list('Runs').getByText('Came to its end').first().click();
  await list('Runs').getByText('Tagged the conversation').waitFor();
  await list('Runs').getByRole('link', { name: 'Show the conversation' }).click();
  await consoleOf(page).thread.getByText('Hi', { exact: true }).waitFor();
});

test('W7 W11 order, state and background are seen and changed in the list, and stay', async () => {
  await bots.workflow('Speaks', {
    trigger: { on: 'conversation_closed' },
    steps: [{ message: 'Bye' }],
  });
  await bots.workflow('Tags', {
    trigger: { on: 'contact_replied' },
    steps: [{ tag_conversation: 'Seen' }],
  });
  await settings('workflows', 'Workflows');
  const names = async () => list('Workflows').getByRole('link').allTextContents();
  await page.getByRole('button', { name: 'Move Tags up' }).click();
  await eventually(async () => (await names()).join() === 'Tags,Speaks');
  await page.getByRole('link', { name: 'Speaks' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await eventually(async () => (await names()).join() === 'Speaks,Tags');
  await page.getByRole('combobox', { name: 'State of Speaks' }).selectOption('paused');
  await eventually(async () => (await states()).join() === 'paused,live');
  await page.reload();
  await list('Workflows').waitFor();
  expect(await names()).toEqual(['Speaks', 'Tags']);
  expect(await page.getByRole('combobox', { name: 'State of Speaks' }).inputValue()).toBe('paused');
  await page.getByRole('checkbox', { name: 'Background only' }).check();
  await eventually(async () => (await names()).join() === 'Tags');
  await page.getByRole('combobox', { name: 'Trigger' }).selectOption('conversation_closed');
  await page.getByText('None is like this').waitFor();
});

test('O11 office hours stay as they were set, and a teammate reads them', async () => {
  await joinAs(server, robin, 'sam@example.com', { name: 'Sam Okoye' });
  await settings('office-hours', 'Office hours');
  await page.getByText('Open now').waitFor();
  await page.getByRole('checkbox', { name: 'Always open' }).uncheck();
  await page.getByRole('combobox', { name: 'Monday: from' }).selectOption('10:00');
  await page.getByLabel('Another day').fill('2026-12-25');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();

  const other = await newPage(browser);
  await consoleOf(other).signIn(server.url, {
    email: 'sam@example.com',
    password: teammatePassword,
  });
  await other.goto(`${server.url}/console/settings/office-hours`);
  await other.getByText('Only owners can change the office hours').waitFor();
  const from = other.getByRole('combobox', { name: 'Monday: from' });
  expect(await from.isDisabled()).toBe(true);
  expect(await from.inputValue()).toBe('600');
  await other.getByRole('list', { name: 'Holidays' }).getByText('25').waitFor();
  expect(await other.getByRole('button', { name: 'Save' }).count()).toBe(0);
  await other.context().close();
});

test('W5 a conversation in which a bot speaks stands with the bots until it has done', async () => {
  await bots.workflow('Asks', {
    trigger: { on: 'conversation_started' },
    steps: [{ buttons: { text: 'Which?', options: [{ label: 'One', steps: [] }] } }],
  });
  const guest = new BotGuest(await createVisitor(server));
  await guest.start('Hello bot');
  await page.goto(`${server.url}/console/`);
  const desk = consoleOf(page);
  await desk.view('With a bot').click();
  await desk.list.getByText('Which?').waitFor();
  await desk.view('Unassigned').click();
  await page.getByText('Nothing open here').waitFor();
  await guest.press('One');
  await desk.list.getByText('One', { exact: true }).waitFor();
  await desk.view('With a bot').click();
  await page.getByText('Nothing open here').waitFor();
});

test('W10 what has failed is said in the conversation', async () => {
  const sales = await bots.team('Sales');
  await bots.workflow('To sales', {
    trigger: { on: 'conversation_started' },
    steps: [{ assign: { team: sales.id } }],
  });
  await robin.request('DELETE', `teams/${sales.id}`);
  const guest = new BotGuest(await createVisitor(server));
  await guest.start('Hello sales');
  await page.goto(`${server.url}/console/conversations/${guest.id}`);
  const { runs } = await bots.trace(guest.id);
  const problem = must(runs[0]?.problem, 'a problem');
  await page.getByRole('alert').getByText(problem).waitFor();
  await page.getByRole('button', { name: 'See what happened' }).click();
  await region('What the bots did').getByText('Failed').first().waitFor();
});
