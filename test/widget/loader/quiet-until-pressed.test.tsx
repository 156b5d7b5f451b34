import { fireEvent } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { workspace } from '../fake-bridge.ts';
import { calm, cookie, createPage, dataOf, launcher, until } from './page.ts';

const quiet = { config: { settings: { ...workspace, is_quiet: true } } };

function expectSilence(page: Awaited<ReturnType<typeof createPage>>): void {
  expect(page.pings).toEqual([]);
  expect(page.fetches).toBe(0);
  expect(document.cookie).toBe('');
  expect(localStorage.length + sessionStorage.length).toBe(0);
}

test('S9 in quiet mode there is a launcher, and nothing else before it is pressed', async () => {
  const page = await createPage({ ...quiet, isPreloaded: false });
  page.intercom('boot', { app_id: 'demo' });
  fireEvent.pointerEnter(launcher());
  page.intercom('update', { plan: 'Pro' });
  page.intercom('trackEvent', 'looked');
  page.intercom('hide');
  await calm();
  expectSilence(page);
  expect(page.intercom('getVisitorId')).toBeUndefined();
});

test('S9 a press begins everything, with what the page has said by then', async () => {
  const page = await createPage(quiet);
  page.intercom('boot', { app_id: 'demo' });
  page.intercom('update', { plan: 'Pro' });
  fireEvent.click(launcher());
  await until(() => page.pings.length > 0 && page.messengers.length > 0);
  expect(dataOf(page.pings[0])).toMatchObject({ plan: 'Pro' });
  expect(page.messengers[0]?.asked).toContain('show');
  expect(cookie('intercom-session-demo')).toBeDefined();
});

test.each(['show', 'showMessages', 'showNewMessage', 'showSpace', 'startConversation'])(
  'S9 a button of the page’s is a press too: %s',
  async (name) => {
    const page = await createPage(quiet);
    page.intercom('boot', { app_id: 'demo' });
    page.intercom(name, 'messages');
    await until(() => page.pings.length > 0);
  },
);

test('S9 who has pressed before is known, and waited for', async () => {
  document.cookie = 'intercom-id-demo=11111111-2222-4333-a444-555555555555;path=/';
  const page = await createPage(quiet);
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.pings.length > 0);
});

test('S9 nor is who the page says is signed in later', async () => {
  const page = await createPage({ ...quiet, isPreloaded: false });
  page.intercom('boot', { app_id: 'demo' });
  await calm();
  expectSilence(page);
  page.intercom('update', { user_id: '7' });
  await until(() => page.pings.length > 0);
  expect(dataOf(page.pings[0])).toMatchObject({ user_id: '7' });
});

test.each([{ user_id: '7' }, { email: 'lina@example.com' }, { intercom_user_jwt: 'a.b.c' }])(
  'S9 quiet is for visitors: who is signed in to the page is no stranger: %o',
  async (who) => {
    const page = await createPage(quiet);
    page.intercom('boot', { app_id: 'demo', ...who });
    await until(() => page.pings.length > 0);
  },
);

test('a press fetches the messenger beside the visit, and not behind it', async () => {
  const page = await createPage({ ...quiet, isPreloaded: false, hasVisit: false });
  page.intercom('boot', { app_id: 'demo' });
  await calm();
  expect(page.fetches).toBe(0);
  fireEvent.click(launcher());
  await until(() => page.fetches === 1);
  expect(page.messengers).toEqual([]);
});
