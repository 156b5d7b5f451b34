import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { consoleOf } from '../kit/pages.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';
import { createVisitor, signed, type Visitor } from '../kit/visitor.ts';

let server: TestServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
});
beforeEach(async () => {
  page = await newPage(browser, { viewport: { width: 1440, height: 900 }, timezoneId: 'UTC' });
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
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

/** What stands beside a name in a section. */
const fact = (section: Locator, name: string) =>
  section.locator('div', { has: page.getByRole('term').getByText(name, { exact: true }) }).last();

async function createCustomer(user_id: string): Promise<Visitor> {
  const customer = await createVisitor(server);
  await customer.say({
    ...signed({ user_id, name: 'Ada Okafor' }),
    created_at: Date.UTC(2024, 4, 6) / 1_000,
    unsubscribed_from_emails: true,
    plan: 'Pro',
    seats: 1_200,
    is_trial: false,
    renewed_at: Date.UTC(2026, 2, 31, 12) / 1_000,
    company: { company_id: 'heron', name: 'Heron & Sons', size: 40, lamps: 12 },
    companies: [{ company_id: 'chairs', name: 'Chairs Ltd', industry: 'Chairs' }],
  });
  return customer;
}

test('V8 the panel shows a user’s attributes by their types, and since when the site knows them', async () => {
  await (await createCustomer('ada-1')).start('What do you know of me?');
  const person = await openPerson('What do you know of me?');
  await person.getByText('Unsubscribed').waitFor();
  await person.getByText('6 May 2024').waitFor();
  const data = person.getByRole('region', { name: 'From the site' });
  for (const [name, value] of [
    ['plan', 'Pro'],
    ['seats', '1,200'],
    ['is_trial', 'No'],
    ['renewed_at', '31 Mar 2026'],
  ] as const) {
    await fact(data, name).getByText(value, { exact: true }).waitFor();
  }
});

test('V10 the panel shows the companies, the one they act for open', async () => {
  await (await createCustomer('ada-2')).start('Where do I work?');
  const person = await openPerson('Where do I work?');
  const companies = person.getByRole('region', { name: 'Companies' });
  await fact(companies, 'lamps').getByText('12').waitFor();
  await companies.getByText('Active').waitFor();
  const industry = fact(companies, 'Industry');
  expect(await industry.isVisible()).toBe(false);
  await companies.getByText('Chairs Ltd').click();
  await industry.getByText('Chairs', { exact: true }).waitFor();
});

test('V8 V9 the panel shows what they did, how often they come, and by which campaign', async () => {
  const customer = await createCustomer('ada-3');
  await customer.pingWith({
    page: { url: 'https://shop.example/?utm_source=news&utm_medium=mail', title: 'Shop' },
    referrer: 'https://letters.example/',
  });
  for (const lamp of ['Dusk', 'Heron', 'Pebble']) await customer.track('looked', { lamp });
  await customer.track('ordered', {
    price: { amount: 12_950, currency: 'eur' },
    invoice: { url: 'https://shop.example/invoices/7', value: 'Invoice 7' },
    trap: '<img src=x onerror=alert(1)>',
  });
  await customer.track('signed-out');
  await customer.start('What have I done?');
  const person = await openPerson('What have I done?');
  const events = person.getByRole('region', { name: 'Events' });
  await events.getByText('3 in all').first().waitFor();
  expect(await events.getByRole('listitem').count()).toBe(4);
  await events.getByRole('button', { name: 'Show 1 more' }).click();
  expect(await events.getByRole('listitem').count()).toBe(5);
  await events.getByText('€129.50').waitFor();
  await events.getByText('<img src=x onerror=alert(1)>').waitFor();
  const invoice = events.getByRole('link', { name: 'Invoice 7' });
  expect(await invoice.getAttribute('href')).toBe('https://shop.example/invoices/7');

  const where = person.getByRole('region', { name: 'Where' });
  await fact(where, 'Visits').getByText('1', { exact: true }).waitFor();
  await fact(where, 'Campaign').getByText('news · mail').waitFor();
  await fact(where, 'Lately').getByRole('link', { name: 'letters.example' }).waitFor();
});

test('a lead of whom the site says nothing has no empty sections', async () => {
  await (await createVisitor(server)).start('Nobody said anything');
  const person = await openPerson('Nobody said anything');
  await person.getByRole('region', { name: 'Where' }).waitFor();
  for (const name of ['From the site', 'Companies', 'Company', 'Events']) {
    expect(await person.getByRole('region', { name, exact: true }).count()).toBe(0);
  }
});
