import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PingRequest } from '../../../src/contract/messenger/ping.ts';
import { en } from '../../../src/widget/texts/en.ts';
import { workspace } from '../fake-bridge.ts';
import { answerTo, calm, clearCookies, until } from './page.ts';

const pings: string[] = [];
const server = setupServer(
  http.post('*/messenger/ping', async ({ request }) => {
    pings.push(new URL(request.url).origin);
    return answerTo((await request.json()) as PingRequest);
  }),
  http.post('*/messenger/shutdown', () => HttpResponse.json({})),
);

beforeEach(() => {
  pings.length = 0;
  server.listen({ onUnhandledRequest: 'error' });
});
afterEach(async () => {
  window.Intercom?.('shutdown');
  await calm();
  server.close();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  delete window.Intercom;
  delete window.intercomSettings;
  clearCookies();
  document.body.replaceChildren();
});

/** Runs the script as a page does: each time from its beginning. */
async function runScript({ origin = 'https://foyer.test' as string | null, src = '' } = {}) {
  vi.stubGlobal('foyerConfig', {
    settings: workspace,
    origin,
    messenger: '/widget/assets/messenger.js',
    language: 'en',
    texts: en.launcher,
  });
  const script = document.createElement('script');
  if (src !== '') script.setAttribute('src', src);
  vi.spyOn(document, 'currentScript', 'get').mockReturnValue(src === '' ? null : script);
  vi.resetModules();
  await import('../../../src/widget/loader/main.ts');
}
function launchers(): number {
  return document.querySelectorAll('.intercom-lightweight-app').length;
}

test('S1 the snippet alone boots: one launcher, one request', async () => {
  window.intercomSettings = { app_id: 'demo' };
  await runScript();
  await until(() => pings.length > 0);
  await calm();
  expect(window.Intercom?.booted).toBe(true);
  expect(launchers()).toBe(1);
  expect(pings).toEqual(['https://foyer.test']);
});

test('S9 without settings nothing happens until the page boots', async () => {
  await runScript();
  await calm();
  expect(launchers()).toBe(0);
  expect(pings).toEqual([]);
  expect(document.cookie).toBe('');
  window.Intercom?.('boot', { app_id: 'demo' });
  await until(() => pings.length > 0);
  expect(launchers()).toBe(1);
});

test('S3 a page that includes the script twice has one widget', async () => {
  window.intercomSettings = { app_id: 'demo' };
  await runScript();
  const first = window.Intercom;
  await runScript();
  await calm();
  expect(window.Intercom).toBe(first);
  expect(launchers()).toBe(1);
  expect(pings).toHaveLength(1);
});

test('S2 a hard shutdown deletes the function; the script can come again', async () => {
  window.intercomSettings = { app_id: 'demo' };
  await runScript();
  window.Intercom?.('shutdown');
  Reflect.deleteProperty(window, 'Intercom');
  await runScript();
  expect(window.Intercom?.booted).toBe(true);
  expect(launchers()).toBe(1);
});

test('S3 a page that deletes the function and shuts down by an old reference does not throw', async () => {
  window.intercomSettings = { app_id: 'demo' };
  await runScript();
  const intercom = window.Intercom;
  delete window.Intercom;
  expect(() => intercom?.('shutdown')).not.toThrow();
  expect(launchers()).toBe(0);
});

test('the server is where the script came from, unless it says otherwise', async () => {
  window.intercomSettings = { app_id: 'demo' };
  await runScript({ origin: null, src: 'https://chat.example.com/widget/demo' });
  await until(() => pings.length > 0);
  expect(pings).toEqual(['https://chat.example.com']);
});
