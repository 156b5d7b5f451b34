import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { eventually } from '../kit/eventually.ts';
import { consoleOf } from '../kit/pages.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, joinAs, type Teammate } from '../kit/teammate.ts';
import { createVisitor, type Visitor } from '../kit/visitor.ts';

let server: TestServer;
let browser: Browser;
let robin: Teammate;
let sam: Teammate;
let page: Page;
let visitor: Visitor;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  robin = await createTeammate(server);
  sam = await joinAs(server, robin, 'sam@example.com', { name: 'Sam Okoye' });
  const support = { name: 'Support', distribution: 'manual', teammate_ids: [robin.id, sam.id] };
  await robin.request('POST', 'teams', support);
  await robin.request('POST', 'saved-replies', {
    title: 'Shipping times',
    text: 'Hi {name}, we ship within two days.',
  });
});
beforeEach(async () => {
  page = await newPage(browser);
  visitor = await createVisitor(server);
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await server.destroy();
});

/** Begins a conversation, and opens it in the console. */
async function open(text: string): Promise<string> {
  const { conversation } = await visitor.start(text);
  await consoleOf(page).signIn(server.url, owner);
  await consoleOf(page).conversation(text).click();
  await consoleOf(page).thread.getByText(text).waitFor();
  return conversation.id;
}

test('T2 views count what is open, and follow what others do', async () => {
  const desk = consoleOf(page);
  const id = await open('Count me');
  const { all, unassigned } = await robin.counts();
  await desk.view(`Unassigned ${unassigned} open`).waitFor();

  await sam.assign(id, { kind: 'teammate', id: robin.id });
  await desk.view('Mine 1 open').waitFor();
  await desk.view('Mine').click();
  await desk.conversation('Count me').waitFor();
  await expect.poll(() => desk.list.getByRole('link').count()).toBe(1);

  await createVisitor(server).then((other) => other.start('Somebody else'));
  await desk.view(`All ${all + 1} open`).waitFor();
  expect(await desk.conversation('Somebody else').count()).toBe(0);

  await sam.setState(id, 'closed');
  await desk.conversation('Count me').waitFor({ state: 'detached' });
  await desk.state('Closed').click();
  await desk.conversation('Count me').waitFor();
  await page.reload();
  await desk.conversation('Count me').waitFor();
  expect(await desk.view('Mine').getAttribute('aria-current')).toBe('page');
});

test('T2 a note is for teammates: it says so, and the person never gets it', async () => {
  const desk = consoleOf(page);
  const id = await open('Am I talked about?');
  await desk.noteTab.click();
  await desk.note.fill('A difficult one');
  await desk.addNote.click();
  await desk.thread.getByText('A difficult one').waitFor();
  await desk.thread.getByText('Only teammates see this').waitFor();
  await eventually(async () => (await robin.thread(id)).parts.length === 2);
  expect((await visitor.thread(id)).parts).toHaveLength(1);
  expect(await desk.reply.count()).toBe(0);
});

test('T2 a conversation is assigned to a team, to oneself and to nobody; who is away is marked', async () => {
  const desk = consoleOf(page);
  const id = await open('Whose am I?');
  await sam.request('PATCH', 'me', { is_away: true });
  await desk.assign.click();
  await page.getByRole('option', { name: /Sam Okoye.*Away/ }).waitFor();
  await desk.choose('Support');
  await page.getByRole('button', { name: 'Assign: Support' }).waitFor();
  await desk.thread.getByText('assigned this to Support').waitFor();
  await desk.view('Support').click();
  await desk.conversation('Whose am I?').waitFor();

  await desk.assign.click();
  await desk.choose('Owner');
  await desk.thread.getByText('took this conversation').waitFor();
  await desk.assign.click();
  await desk.choose('Nobody');
  await page.getByRole('button', { name: 'Assign: nobody' }).waitFor();
  await eventually(async () => {
    const { conversation } = await robin.thread(id);
    return conversation.team_assignee_id === null && conversation.teammate_assignee_id === null;
  });
});

test('T2 a snoozed conversation waits among the snoozed, until it is unsnoozed or the person writes', async () => {
  const desk = consoleOf(page);
  const id = await open('Not now');
  await desk.snooze.click();
  await desk.choose('Tomorrow');
  await desk.conversation('Not now').waitFor({ state: 'detached' });
  await desk.thread.getByText('snoozed the conversation until').waitFor();
  await desk.state('Snoozed').click();
  await desk.conversation('Not now').waitFor();

  await desk.snooze.click();
  await desk.choose('Unsnooze');
  await desk.conversation('Not now').waitFor({ state: 'detached' });
  await desk.snooze.click();
  await desk.choose('Until they reply');
  await desk.conversation('Not now').filter({ hasText: 'until they reply' }).waitFor();
  // The list foresees it; a reply that came before it would be snoozed with the rest.
  await eventually(async () => {
    const { conversation } = await robin.thread(id);
    return conversation.state === 'snoozed' && conversation.snoozed_until === null;
  });

  await visitor.reply(id, 'Now, please');
  await desk.conversation('Now, please').waitFor({ state: 'detached' });
  await desk.state('Open').click();
  await desk.conversation('Now, please').waitFor();
});

test('T2 what the person writes while a teammate puts the conversation off stays open, is said, and is put off once it was seen', async () => {
  const desk = consoleOf(page);
  const id = await open('Take your time');
  const hurry = async (route: Route): Promise<void> => {
    await visitor.reply(id, 'It smokes!');
    await route.continue();
  };
  await page.route('**/state', hurry, { times: 1 });
  await desk.snooze.click();
  await desk.choose('Until they reply');
  const problem = page.getByRole('alert').filter({ hasText: 'They have written meanwhile.' });
  await problem.waitFor();
  await desk.conversation('It smokes!').waitFor();
  await desk.thread.getByText('It smokes!').waitFor();
  expect((await robin.thread(id)).conversation.state).toBe('open');

  await problem.getByRole('button', { name: 'Try again' }).click();
  await desk.conversation('It smokes!').waitFor({ state: 'detached' });
  await eventually(async () => (await robin.thread(id)).conversation.state === 'snoozed');
  await problem.waitFor({ state: 'detached' });
});

test('T2 a time of one’s own is in one’s own zone, and one that has passed is refused in words', async () => {
  const desk = consoleOf(page);
  const id = await open('On my clock');
  await desk.snooze.click();
  await desk.choose('Pick date');
  const field = page.getByLabel('Date and time');
  const submit = page.getByRole('dialog', { name: 'Snooze until' }).getByRole('button');
  await field.evaluate((input) => input.removeAttribute('min'));
  await field.fill('2020-01-01T09:00');
  await submit.click();
  await page.getByText('Choose a time that has not passed.').waitFor();
  await field.fill('2099-03-01T09:30');
  await submit.click();
  const atMs = await page.evaluate(() => new Date(2099, 2, 1, 9, 30).getTime());
  await eventually(async () => (await robin.thread(id)).conversation.snoozed_until === atMs);
});

test('T2 priority and tags stand in the list, are filtered by, and taken off again', async () => {
  const desk = consoleOf(page);
  await open('Urgent lamp');
  await desk.priority.click();
  await desk.conversation('Urgent lamp').getByText('Priority').waitFor({ state: 'attached' });
  await desk.tag.click();
  await page.getByRole('combobox').fill('lamps');
  await page.getByRole('option', { name: 'Create “lamps”' }).click();
  await desk.tags.getByText('lamps').waitFor();
  await desk.conversation('Urgent lamp').getByText('lamps').waitFor();

  await visitor.start('Not urgent at all');
  await desk.conversation('Not urgent at all').waitFor();
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await desk.choose('lamps');
  await desk.conversation('Not urgent at all').waitFor({ state: 'detached' });
  await desk.conversation('Urgent lamp').waitFor();
  await page.getByRole('button', { name: 'Remove filter lamps' }).click();
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await desk.choose('Priority');
  await desk.conversation('Not urgent at all').waitFor({ state: 'detached' });

  await desk.priority.click();
  await desk.conversation('Urgent lamp').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Remove tag lamps' }).click();
  await desk.tags.getByText('lamps').waitFor({ state: 'detached' });
});

test('T2 a saved reply is found by a slash, calls the person by name, and can be changed before it goes', async () => {
  const desk = consoleOf(page);
  await visitor.ping();
  const id = await open('When does it come?');
  const { display_name: name } = (await robin.thread(id)).conversation.contact;
  await desk.reply.press('/');
  await desk.choose('Shipping');
  await expect.poll(() => desk.reply.inputValue()).toBe(`Hi ${name}, we ship within two days.`);
  await page.keyboard.type(' Promised!');
  await desk.sendReply.click();
  await desk.thread.getByText('two days. Promised!').waitFor();
});

test('T2 “Send and close” does both, in this order', async () => {
  const desk = consoleOf(page);
  const id = await open('Thanks, that was all');
  await desk.reply.fill('You are welcome');
  await page.getByRole('button', { name: 'Send and close' }).click();
  await desk.conversation('You are welcome').waitFor({ state: 'detached' });
  await desk.reopen.waitFor();
  await eventually(async () => (await robin.thread(id)).conversation.state === 'closed');
  const kinds = (await robin.thread(id)).parts.map(({ kind }) => kind);
  expect(kinds).toEqual(['comment', 'comment', 'close']);
});

test('T2 what the server did not take is taken back, said in words, and done when it is tried again', async () => {
  const desk = consoleOf(page);
  const id = await open('Assign me offline');
  await page.context().setOffline(true);
  await desk.assign.click();
  await desk.choose('Support');
  const problem = page.getByRole('alert').filter({ hasText: 'was not assigned to Support' });
  await problem.waitFor();
  await page.getByRole('button', { name: 'Assign: nobody' }).waitFor();
  await page.context().setOffline(false);
  await problem.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('button', { name: 'Assign: Support' }).waitFor();
  await problem.waitFor({ state: 'detached' });
  await eventually(async () => (await robin.thread(id)).conversation.team_assignee_id !== null);
});

test('T2 on a phone one thing is on show at a time, and nothing is wider than the screen', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  const desk = consoleOf(page);
  await open('From a small screen');
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBe(320);
  await desk.assign.click();
  await page.getByRole('combobox', { name: 'Assign to' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Back' }).click();
  await desk.conversation('From a small screen').waitFor();
  expect(await width()).toBe(320);
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await desk.view('Unassigned').click();
  await page.getByRole('heading', { name: 'Unassigned' }).waitFor();
  expect(await width()).toBe(320);
});
