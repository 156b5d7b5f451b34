import { wordsOf } from '../../src/contract/words-of.ts';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { consoleOf, widget } from '../kit/pages.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createVisitor } from '../kit/visitor.ts';

let server: TestServer;
let browser: Browser;
let site: HostPage;
let robin: Teammate;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  site = await serveHostPage(plainPage(server.url));
  robin = await createTeammate(server);
});
beforeEach(async () => {
  page = await newPage(browser, { viewport: { width: 1440, height: 900 } });
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await site.close();
  await server.destroy();
});

/** Opens the conversation in the console, with its person beside it. */
async function openPerson(text: string): Promise<Locator> {
  const desk = consoleOf(page);
  await desk.signIn(server.url, owner);
  await desk.conversation(text).click();
  await desk.person.getByRole('heading', { level: 2 }).waitFor();
  return desk.person;
}
/** Presses what is known, writes over it and saves. */
async function edit(person: Locator, label: string, text: string): Promise<void> {
  await person.getByRole('button', { name: new RegExp(`^Edit ${label.toLowerCase()}`) }).click();
  await person.getByRole('textbox', { name: label }).fill(text);
  await person.getByRole('button', { name: 'Save' }).click();
}

test('T2 what is half typed of a person is there again when they are, takes no focus, and can be given up', async () => {
  for (const text of ['Half typed', 'Looked at meanwhile'])
    await (await createVisitor(server)).start(text);
  const person = await openPerson('Half typed');
  const desk = consoleOf(page);
  await person.getByRole('button', { name: /^Edit name/ }).click();
  await person.getByRole('textbox', { name: 'Name' }).fill('Ada Love');
  await desk.conversation('Looked at meanwhile').click();
  await desk.thread.getByText('Looked at meanwhile').waitFor();
  await person.getByRole('button', { name: /^Edit name/ }).waitFor();
  await desk.conversation('Half typed').click();
  const name = person.getByRole('textbox', { name: 'Name' });
  await expect.poll(() => name.inputValue()).toBe('Ada Love');
  expect(await name.evaluate((field) => field.matches(':focus'))).toBe(false);
  await name.press('Escape');
  await person.getByRole('button', { name: /^Edit name/ }).waitFor();
  await desk.conversation('Looked at meanwhile').click();
  await desk.thread.getByText('Looked at meanwhile').waitFor();
  await desk.conversation('Half typed').click();
  await desk.thread.getByText('Half typed').waitFor();
  await person.getByRole('button', { name: /^Edit name/ }).waitFor();
});

test('V4 a teammate writes down a lead’s name, email and phone, changes them and takes them away; it verifies nobody', async () => {
  const visitor = await createVisitor(server);
  const { conversation } = await visitor.start('Who am I?');
  const { contact } = (await robin.thread(conversation.id)).conversation;
  const person = await openPerson('Who am I?');

  await edit(person, 'Name', 'Ada Lovelace');
  await person.getByRole('heading', { name: 'Ada Lovelace' }).waitFor();
  await consoleOf(page).conversation('Ada Lovelace').waitFor();
  await edit(person, 'Email', 'ada@example.com');
  await person.getByText('Not verified').waitFor();
  await edit(person, 'Phone', '+44 20 7946 0958');
  await person.getByRole('button', { name: 'Edit phone: +44 20 7946 0958' }).waitFor();

  await edit(person, 'Email', 'countess@example.com');
  await person.getByRole('button', { name: 'Edit email: countess@example.com' }).waitFor();
  await edit(person, 'Phone', '');
  await person.getByRole('button', { name: 'Edit phone: Add a phone number' }).waitFor();
  await page.reload();
  await person.getByRole('button', { name: 'Edit email: countess@example.com' }).waitFor();
  expect(await robin.contact(contact.id)).toMatchObject({
    role: 'lead',
    name: 'Ada Lovelace',
    email: 'countess@example.com',
    phone: null,
    is_verified: false,
  });
  expect(await person.getByText('Verified', { exact: true }).count()).toBe(0);
});

test('V4 what cannot be is said at the field that it was typed into, and nothing is changed', async () => {
  const visitor = await createVisitor(server);
  const { conversation } = await visitor.start('Mistype me');
  const { contact } = (await robin.thread(conversation.id)).conversation;
  const person = await openPerson('Mistype me');
  for (const [label, typed, sentence] of [
    ['Email', 'ada at example.com', 'This is not an email address.'],
    ['Phone', 'call me', 'This is not a phone number.'],
  ] as const) {
    await edit(person, label, typed);
    const field = person.getByRole('textbox', { name: label });
    await person.getByRole('alert').filter({ hasText: sentence }).waitFor();
    const described = await field.evaluate(
      (input) =>
        document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
    );
    expect(described).toBe(sentence);
    expect(await field.inputValue()).toBe(typed);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('Escape');
  }
  expect(await robin.contact(contact.id)).toMatchObject({ email: null, phone: null });
});

test('T2 the field that comes of a press has the focus before the next letter, which would be a shortcut', async () => {
  const visitor = await createVisitor(server);
  await visitor.start('Press and type');
  const person = await openPerson('Press and type');
  /** Before anything is drawn. */
  const focusedBy = (press: Locator) =>
    press.evaluate(async (button: HTMLElement) => {
      button.click();
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
      return document.activeElement?.localName;
    });
  expect(await focusedBy(person.getByRole('button', { name: /^Edit name/ }))).toBe('input');
  await page.keyboard.press('Escape');
  expect(await focusedBy(person.getByRole('button', { name: 'Tag this person' }))).toBe('input');
});

test('T2 the panel says who it is, from where, with what, and what else was talked about', async () => {
  const visitor = await newPage(browser, { locale: 'eu-ES' });
  await visitor.goto(`${site.url}pricing`);
  await widget(visitor).begin('Where am I?');
  const person = await openPerson('Where am I?');
  const whereabouts = person.getByRole('link', { name: 'A shop' });
  expect(await whereabouts.getAttribute('href')).toBe(`${site.url}pricing`);
  await person.getByText('Chrome', { exact: false }).first().waitFor();
  await person.getByText('Basque', { exact: false }).first().waitFor();

  await person.getByRole('button', { name: 'Tag this person' }).click();
  await person.getByRole('combobox', { name: 'Tag' }).fill('VIP');
  await page.keyboard.press('Enter');
  await person.getByRole('button', { name: 'Take off VIP' }).waitFor();

  await widget(visitor).back.click();
  await widget(visitor).sendUsAMessage.click();
  await widget(visitor).write('And a second thing');
  await person.getByRole('list', { name: 'Other conversations' }).getByRole('link').click();
  await consoleOf(page).thread.getByText('And a second thing').waitFor();
  await person.getByRole('button', { name: 'Take off VIP' }).waitFor();
  await visitor.context().close();
});

test('T2 whoever is blocked reads on and cannot write, until they are unblocked', async () => {
  const visitor = await newPage(browser);
  await visitor.goto(site.url);
  await widget(visitor).begin('Block me');
  const person = await openPerson('Block me');
  await person.getByRole('button', { name: 'Block', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Block', exact: true }).click();
  await person.getByText('Blocked', { exact: true }).waitFor();

  await widget(visitor).write('Am I?');
  await widget(visitor).thread.getByText('Not sent').waitFor();
  await consoleOf(page).answer('You are');
  await widget(visitor).thread.getByText('You are').waitFor();
  await person.getByRole('button', { name: 'Unblock' }).click();
  await person.getByText('Blocked', { exact: true }).waitFor({ state: 'detached' });
  await widget(visitor).thread.getByRole('button', { name: 'Try again' }).click();
  await consoleOf(page).thread.getByText('Am I?').waitFor();
  await visitor.context().close();
});

test('V12 a person who is deleted is gone from every console at once, and their widget begins anew as somebody else', async () => {
  const visitor = await newPage(browser);
  await visitor.goto(site.url);
  await widget(visitor).begin('Forget me');
  const former = await visitor.evaluate(() => document.cookie);
  const { conversations } = await robin.list();
  const { id, contact } = conversations.find(({ last_comment }) =>
    last_comment.blocks.some((block) => wordsOf(block) === 'Forget me'),
  ) ?? { id: '', contact: { id: '' } };

  const person = await openPerson('Forget me');
  const colleague = await page.context().newPage();
  await colleague.goto(page.url());
  await consoleOf(colleague).thread.getByText('Forget me').waitFor();
  await consoleOf(page).reply.fill('A draft that goes too');

  await person.getByRole('button', { name: 'Delete person' }).click();
  const dialog = page.getByRole('dialog');
  const confirm = dialog.getByRole('button', { name: 'Delete for good' });
  await confirm.click();
  await dialog.getByText('Type “delete” to go on.').waitFor();
  await dialog.getByRole('textbox').fill('delete');
  await confirm.click();

  await page.getByText('No conversation chosen').waitFor();
  for (const tab of [page, colleague]) {
    await consoleOf(tab).conversation('Forget me').waitFor({ state: 'detached' });
  }
  await consoleOf(page).search.fill('Forget');
  await page.getByText('Nothing found for “Forget”').waitFor();
  for (const path of [`conversations/${id}`, `contacts/${contact.id}`]) {
    expect((await robin.request('GET', path)).status).toBe(404);
  }
  await page.goto(`${server.url}/console/conversations/${id}`);
  await page.getByText('There is no such conversation').waitFor();

  await widget(visitor).panel.waitFor({ state: 'detached' });
  await visitor.reload();
  await widget(visitor).begin('A new beginning');
  expect(await widget(visitor).thread.getByText('Forget me').count()).toBe(0);
  const again = (await robin.list()).conversations[0];
  expect(again?.contact.id).not.toBe(contact.id);
  expect(await visitor.evaluate(() => document.cookie)).not.toBe(former);
  await visitor.context().close();
});
