import { expect, test, vi } from 'vitest';
import { must } from '../../../src/base/must.ts';
import { answerTo, calm, createPage, until } from '../loader/page.ts';

async function createBooted(settings: object = {}) {
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo', ...settings });
  await until(() => page.pings.length > 0);
  await calm();
  /** What the messenger is asked, once it is there. */
  const asked = async (count: number) => {
    await until(() => (page.messengers[0]?.asked.length ?? 0) >= count);
    await calm();
    return page.messengers[0]?.asked;
  };
  return { page, asked };
}

/** Facts, table 1.1. */
const documented =
  'boot shutdown update hide show showSpace showMessages showNewMessage startConversation onHide onShow onUnreadCountChange onUserEmailSupplied trackEvent getVisitorId whoami startTour showArticle showNews showTicket showConversation startSurvey startChecklist hideNotifications setAuthTokens ready reattach_activator onActivatorClick'.split(
    ' ',
  );

test.each(documented)('S1 Intercom.%s is there, and is the same as Intercom(…)', async (name) => {
  const { page } = await createBooted();
  const byProperty = must(
    (page.intercom as unknown as Record<string, ((...args: unknown[]) => unknown) | undefined>)[
      name
    ],
    name,
  );
  expect(() => byProperty()).not.toThrow();
  await calm();
  expect(page.warnings.filter((warning) => warning.includes('No method'))).toEqual([]);
});

test('S1 show leads home, and to the messages when there is something new', async () => {
  const { page, asked } = await createBooted();
  page.intercom('show');
  expect(await asked(2)).toEqual(['go home', 'show']);
  page.intercom('hide');
  page.messengers[0]?.bridge.onUnreadCount(1);
  page.intercom('show');
  expect(await asked(5)).toEqual(['go home', 'show', 'hide', 'go messages', 'show']);
});

test('S1 show leaves who is there already where they are', async () => {
  const { page, asked } = await createBooted();
  page.intercom('showMessages');
  await asked(2);
  page.intercom('show');
  expect(await asked(3)).toEqual(['go messages', 'show', 'show']);
});

test.each([
  { call: ['showMessages'], went: ['go messages', 'show'] },
  { call: ['showSpace', 'messages'], went: ['go messages', 'show'] },
  { call: ['showSpace', 'home'], went: ['go home', 'show'] },
  { call: ['showConversation', 7], went: ['go conversation', 'show'] },
  { call: ['startConversation', 'Hello'], went: ['startConversation Hello'] },
  { call: ['showNewMessage', 'Hello'], went: ['showNewMessage Hello'] },
])('S1 $call opens the messenger there', async ({ call, went }) => {
  const { page, asked } = await createBooted();
  page.intercom(...call);
  expect(await asked(went.length)).toEqual(went);
});

test.each([['showSpace', 'nowhere'], ['showSpace', 'constructor'], ['showSpace']])(
  'S1 a space that is none has no effect: %s %s',
  async (...call) => {
    const { page } = await createBooted();
    page.intercom(...call);
    await calm();
    expect(page.messengers).toEqual([]);
    expect(page.warnings).toEqual([]);
  },
);

test.each([
  ['showArticle', 7, 'articles'],
  ['showNews', 7, 'news'],
  ['showTicket', 7, 'tickets'],
  ['startTour', 7, 'product tours'],
  ['startSurvey', 7, 'surveys'],
  ['startChecklist', 7, 'checklists'],
  ['setAuthTokens', { name: 'jwt' }, 'data connectors'],
  ['showSpace', 'help', 'articles'],
])(
  'S1 %s belongs to a product that is not there: one warning, and nothing happens',
  async (name, argument, product) => {
    const { page } = await createBooted();
    page.intercom(name, argument);
    page.intercom(name, argument);
    await until(() => page.warnings.length > 0);
    await calm();
    expect(page.warnings).toEqual([expect.stringContaining(`there are no ${product} here`)]);
    expect(page.messengers).toEqual([]);
  },
);

test('S1 ready is told once, when the server has answered; also to who asks late', async () => {
  const page = await createPage();
  let answer = (): void => {};
  page.answer = (ping) => new Promise((resolve) => (answer = () => resolve(answerTo(ping))));
  const [early, late] = [vi.fn(), vi.fn()];
  page.intercom('ready', early);
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.pings.length > 0);
  await calm();
  expect(early).not.toHaveBeenCalled();
  answer();
  await until(() => early.mock.calls.length > 0);
  page.intercom('ready', late);
  expect(late).toHaveBeenCalledTimes(1);
  page.answer = (ping) => answerTo(ping);
  page.intercom('update');
  await until(() => page.pings.length > 1);
  await calm();
  expect(early).toHaveBeenCalledTimes(1);
});

test('S1 after a shutdown it is not ready before the next boot', async () => {
  const { page } = await createBooted();
  page.intercom('shutdown');
  const ready = vi.fn();
  page.intercom('ready', ready);
  await calm();
  expect(ready).not.toHaveBeenCalled();
  page.intercom('boot', { app_id: 'demo' });
  await until(() => ready.mock.calls.length > 0);
});

test('S1 whoami tells at once who it is, as texts, and no secret', async () => {
  const { page } = await createBooted({ user_id: 7, email: 'lina@example.com', user_hash: 'abc' });
  expect(page.intercom('whoami')).toEqual({
    user_id: '7',
    email: 'lina@example.com',
    id: expect.stringMatching(/^[0-9a-f]{24}$/) as string,
    role: 'visitor',
    visitor_id: page.intercom('getVisitorId'),
  });
});

test('S1 before boot whoami knows nobody', async () => {
  const page = await createPage();
  expect(page.intercom('whoami')).toEqual({});
});
