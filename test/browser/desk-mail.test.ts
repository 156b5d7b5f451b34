import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { addressDigest } from '../../src/server/operations/address-digest.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import { findMail } from '../../src/server/storage/mails.ts';
import {
  listSuppressions,
  suppressAddress,
} from '../../src/server/storage/suppressed-addresses.ts';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { addMail } from '../kit/mails.ts';
import { consoleOf } from '../kit/pages.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createVirtualClock } from '../kit/virtual-clock.ts';
import { createVisitor } from '../kit/visitor.ts';

const address = 'ada@example.com';
const digest = addressDigest(address);
let server: TestServer;
let database: Database;
let browser: Browser;
let robin: Teammate;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
beforeEach(async () => {
  // Time stands still at the server: what waits to leave waits.
  server = await startTestServer({ overrides: { clock: createVirtualClock(Date.now()) } });
  database = server.openDatabase();
  robin = await createTeammate(server);
  page = await newPage(browser, { viewport: { width: 1440, height: 900 } });
});
afterEach(async () => {
  await page.context().close();
  await database.close();
  await server.destroy();
});
afterAll(() => browser.close());

test('M7 a teammate sees in the conversation that a mail has bounced, and sends it again to an address that is right', async () => {
  const visitor = await createVisitor(server);
  const { conversation } = await visitor.start('Do you ship to Portugal?');
  const { id } = conversation;
  await robin.reply(id, 'We do, within two days.');
  const { contact } = (await robin.thread(id)).conversation;
  await robin.editContact(contact.id, { email: address });
  await suppressAddress(database.db, {
    workspace_id: 'demo',
    digest,
    reason: 'bounced',
    created_at: 1,
  });
  const mail = await addMail(database, {
    state: 'bounced',
    reason: '550 No such user',
    address,
    conversation_id: id,
    contact_id: contact.id,
    first_position: 2,
    last_position: 2,
  });
  await addMail(database, { address: 'grace@example.com', subject: 'To somebody else' });

  const desk = consoleOf(page);
  await desk.signIn(server.url, owner);
  await page.goto(`${server.url}/console/conversations/${id}`);
  const person = page.getByRole('complementary', { name: 'Person' });
  await person.getByText('Mail bounces').waitFor();
  await desk.thread.getByRole('link', { name: 'Mail bounced' }).click();

  await page.getByRole('heading', { name: mail.subject }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/console/settings/mail-log/${mail.id}`);
  await page.getByRole('button', { name: 'Send again' }).click();
  const question = page.getByRole('dialog', { name: 'Is the address right?' });
  await question.getByText(address).waitFor();
  await question.getByRole('button', { name: 'It is right, mail to it again' }).click();
  await page.getByText('It is about to leave.').waitFor();
  expect(await question.count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Send again' }).count()).toBe(0);
  expect(await findMail(database.db, 'demo', mail.id)).toMatchObject({
    state: 'waiting',
    message_id: mail.message_id,
  });
  expect(await listSuppressions(database.db, 'demo', digest)).toEqual([]);

  await page.getByRole('button', { name: 'All mails' }).click();
  const mails = page.getByRole('list', { name: 'Mails' }).getByRole('listitem');
  await mails.filter({ hasText: address }).getByText('Waiting').waitFor();
  await page.getByRole('searchbox', { name: 'Address' }).fill('grace');
  await mails.filter({ hasText: address }).waitFor({ state: 'detached' });
  await mails.filter({ hasText: 'To somebody else' }).waitFor();
  await page.getByRole('combobox', { name: 'State' }).selectOption('Failed');
  await page.getByText('No mail is like this').waitFor();
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('link', { name: `Conversation with ${address}` }).click();
  await desk.thread.getByRole('link', { name: 'To be mailed' }).waitFor();
});
