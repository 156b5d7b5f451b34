import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import type { ConsoleConversation } from '../../src/contract/console/conversation.ts';
import { launchBrowser } from '../kit/browser.ts';
import { bundleClient, openClientPage, startPublicServer } from '../kit/client-pages.ts';
import { eventually } from '../kit/eventually.ts';
import { snippet } from '../kit/host-page.ts';
import { widget } from '../kit/pages.ts';
import type { TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { signed } from '../kit/visitor.ts';

let server: TestServer;
let browser: Browser;
let teammate: Teammate;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startPublicServer(), launchBrowser()]);
  teammate = await createTeammate(server);
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await server.destroy();
});

/** What a site does with its client, in the client's own words. */
interface Client {
  boot(settings: object): Promise<unknown>;
  update(settings: object): Promise<unknown>;
  show(): Promise<unknown>;
  hide(): Promise<unknown>;
  shutdown(): Promise<unknown>;
  visitorId(): Promise<unknown>;
  /** The client has been told that the messenger is open, or closed, and how much is unread. */
  knows(state: { isOpen: boolean; unreadCount: number }): Promise<unknown>;
}

/** From boot to somebody else's boot on the same computer. */
async function liveThrough(client: Client, name: string): Promise<void> {
  const ada = signed({ user_id: `ada-${name}` });
  const bea = signed({ user_id: `bea-${name}` });
  const ui = widget(page);

  await client.boot({ app_id: 'demo', ...ada, email: `ada@${name}.example.com` });
  await ui.openButton.waitFor();
  await client.update({
    name: 'Ada Lovelace',
    plan: 'Pro',
    company: { company_id: name, name: 'Lamps' },
  });
  expect(await client.visitorId()).toMatch(/^[\da-f-]{36}$/);

  await client.show();
  await ui.sendUsAMessage.click();
  await client.knows({ isOpen: true, unreadCount: 0 });
  await ui.write(`By ${name}`);
  await ui.thread.getByText('Sent', { exact: true }).waitFor();

  const conversation = await findConversation(`By ${name}`);
  const contact = await teammate.contact(conversation.contact.id);
  expect(contact).toMatchObject({
    role: 'user',
    user_id: ada.user_id,
    name: 'Ada Lovelace',
    email: `ada@${name}.example.com`,
    site: {
      attributes: [{ name: 'plan', type: 'string', value: 'Pro' }],
      companies: [{ company_id: name, name: 'Lamps' }],
    },
  });

  await teammate.reply(conversation.id, 'Good morning');
  await ui.thread.getByText('Good morning').waitFor();
  await client.hide();
  await ui.panel.waitFor({ state: 'detached' });
  await client.knows({ isOpen: false, unreadCount: 0 });
  await teammate.reply(conversation.id, 'Are you still there?');
  await page.getByLabel('1 unread').waitFor();
  await client.knows({ isOpen: false, unreadCount: 1 });

  await client.shutdown();
  await ui.openButton.waitFor({ state: 'detached' });
  expect(await page.context().cookies()).toEqual([]);

  await client.boot({ app_id: 'demo', ...bea });
  await ui.openButton.waitFor();
  await client.show();
  await ui.sendUsAMessage.waitFor();
  await client.knows({ isOpen: true, unreadCount: 0 });
  expect(await page.getByText('Good morning').count()).toBe(0);
  await ui.sendUsAMessage.click();
  await ui.write(`Not Ada, by ${name}`);
  await ui.thread.getByText('Sent', { exact: true }).waitFor();
  const { contact: other } = await findConversation(`Not Ada, by ${name}`);
  expect((await teammate.contact(other.id)).user_id).toBe(bea.user_id);
}

async function findConversation(text: string): Promise<ConsoleConversation> {
  const { conversations } = await teammate.list();
  const found = conversations.find(({ last_comment }) =>
    JSON.stringify(last_comment.blocks).includes(text),
  );
  return must(found, `the conversation “${text}”`);
}

/** Says something to what the site's script has put into `window.client`. */
const say = (call: string, ...args: unknown[]) =>
  page.evaluate(`client.${call}(...${JSON.stringify(args)})`);

test('S2 @intercom/messenger-js-sdk lives a whole life by its widgetUrl', async () => {
  const script = await bundleClient('messenger-js-sdk');
  page = await openClientPage(browser, { script });
  const foreign: string[] = [];
  page.on('request', (request) => foreign.push(new URL(request.url()).origin));
  await page.evaluate(`window.told = { isOpen: false };
    window.listen = () => {
      client.onShow(() => (told.isOpen = true));
      client.onHide(() => (told.isOpen = false));
      client.onUnreadCountChange((count) => (told.unreadCount = count));
    };`);
  let isFirst = true;
  await liveThrough(
    {
      // The first is the constructor, which only inserts the script; it says what `api_base` is.
      boot(settings) {
        const widgetUrl = `${server.url}/widget/demo`;
        if (!isFirst) return say('boot', settings);
        isFirst = false;
        return page.evaluate(
          `client.Intercom(${JSON.stringify({ ...settings, region: 'eu', widgetUrl })}); listen();`,
        );
      },
      update: (settings) => say('update', settings),
      show: () => say('show'),
      hide: () => say('hide'),
      shutdown: () => say('shutdown'),
      visitorId: () => say('getVisitorId'),
      knows: (state) => page.waitForFunction(isTold, state),
    },
    'messenger-js-sdk',
  );
  expect(new Set(foreign)).toEqual(new Set([server.url]));
});

const isTold = ({ isOpen, unreadCount }: { isOpen: boolean; unreadCount: number }) => {
  const { told } = window as unknown as { told: { isOpen: boolean; unreadCount: number } };
  return told.isOpen === isOpen && told.unreadCount === unreadCount;
};

test('S2 @intercom/messenger-js-sdk may be begun twice, before its script is there and after', async () => {
  const script = await bundleClient('messenger-js-sdk');
  page = await openClientPage(browser, { script });
  const ada = JSON.stringify({ app_id: 'demo', ...signed({ user_id: 'ada-twice' }) });
  const widgetUrl = JSON.stringify({ widgetUrl: `${server.url}/widget/demo` });
  // Its own record of having begun is never set: the second time it says `reattach_activator` and `update`, to the stub.
  await page.evaluate(`client.Intercom({ app_id: 'demo', ...${widgetUrl} });
    client.Intercom({ ...${ada}, ...${widgetUrl} });`);
  await widget(page).openButton.waitFor();
  await page.evaluate(`client.Intercom({ ...${ada}, name: 'Ada Twice', ...${widgetUrl} })`);
  await widget(page).begin('Begun twice');
  expect(await widget(page).closeButton.count()).toBe(1);
  const { contact } = await findConversation('Begun twice');
  await eventually(async () => (await teammate.contact(contact.id)).name === 'Ada Twice');
});

test('S2 vue-intercom lives a whole life with the widget’s host pointed at the server', async () => {
  page = await openClientPage(browser, {
    script: await bundleClient('vue-intercom'),
    widgetHost: server,
  });
  await liveThrough(
    {
      boot: (settings) => say('boot', settings),
      update: (settings) => say('update', settings),
      show: () => say('show'),
      hide: () => say('hide'),
      shutdown: () => say('shutdown'),
      visitorId: () => say('getVisitorId'),
      // What the site's own view shows, which Vue keeps.
      knows: ({ isOpen, unreadCount }) =>
        page.getByText(JSON.stringify({ ready: true, visible: isOpen, unreadCount })).waitFor(),
    },
    'vue-intercom',
  );
});

test('S2 vue-intercom works with Foyer’s script loaded first', async () => {
  page = await openClientPage(browser, {
    script: await bundleClient('vue-intercom'),
    before: `<script src="${server.url}/widget/demo"></script>`,
  });
  await say('boot', { app_id: 'demo' });
  await say('showNewMessage', 'About the lamp');
  await widget(page).message.waitFor();
  expect(await widget(page).message.inputValue()).toBe('About the lamp');
  await page.getByText('{"ready":true,"visible":true,"unreadCount":0}').waitFor();
});

test('S2 react-live-chat-loader lives a whole life with the widget’s host pointed at the server', async () => {
  page = await openClientPage(browser, {
    script: await bundleClient('react-live-chat-loader'),
    widgetHost: server,
  });
  // It boots by itself, opens, and takes its own look-alike away two seconds after it has seen `booted`.
  const facade = page.getByRole('button', { name: 'Load Chat' });
  await facade.click();
  await widget(page).panel.waitFor();
  await page.getByText('Chat: complete').waitFor();
  await facade.waitFor({ state: 'detached' });
  await widget(page).close();
  await page.getByRole('button', { name: 'Chat: complete' }).click();
  await widget(page).panel.waitFor();
  await widget(page).close();

  // The rest is said to `Intercom` itself: it wraps nothing else.
  await page.evaluate(`window.told = { isOpen: false };
    window.listen = () => {
      Intercom('onShow', () => (told.isOpen = true));
      Intercom('onHide', () => (told.isOpen = false));
      Intercom('onUnreadCountChange', (count) => (told.unreadCount = count));
    };
    listen();`);
  const call = (...args: unknown[]) => page.evaluate(`Intercom(...${JSON.stringify(args)})`);
  await liveThrough(
    {
      boot: (settings) => call('boot', settings),
      update: (settings) => call('update', settings),
      show: () => call('show'),
      hide: () => call('hide'),
      shutdown: () => call('shutdown'),
      visitorId: () => call('getVisitorId'),
      knows: (state) => page.waitForFunction(isTold, state),
    },
    'react-live-chat-loader',
  );
});

test('S2 react-live-chat-loader opens the messenger of a page that has Foyer’s script first', async () => {
  page = await openClientPage(browser, {
    script: await bundleClient('react-live-chat-loader'),
    before: `<script>intercomSettings={app_id:'demo'};${snippet(server.url)}</script>`,
  });
  await page.getByRole('button', { name: 'Chat: initial' }).click();
  await widget(page).sendUsAMessage.waitFor();
  expect(await page.evaluate('Intercom.booted')).toBe(true);
});
