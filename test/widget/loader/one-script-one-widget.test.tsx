import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { there } from '../../../src/widget/loader/global.ts';
import type { PingRequest } from '../../../src/contract/messenger/ping.ts';
import { en } from '../../../src/widget/texts/en.ts';
import { workspace } from '../fake-bridge.ts';
import { answerTo, calm, clearCookies, until } from './page.ts';

const visitPath = '/widget/assets/visit.js';
const pings: string[] = [];
const apps: string[] = [];
const server = setupServer(
  http.post('*/messenger/ping', async ({ request }) => {
    const ping = (await request.json()) as PingRequest;
    pings.push(new URL(request.url).origin);
    apps.push(ping.app_id);
    return answerTo(ping);
  }),
  http.post('*/messenger/shutdown', () => HttpResponse.json({})),
);

beforeEach(() => {
  pings.length = apps.length = 0;
  server.listen({ onUnhandledRequest: 'error' });
});
afterEach(async () => {
  for (const intercom of Object.values(window.Intercom?.foyer ?? {})) intercom('shutdown');
  await calm();
  server.close();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  delete window.Intercom;
  delete window[there];
  delete window.intercomSettings;
  clearCookies();
  document.body.replaceChildren();
});

/** Runs the script as a page does: each time from its beginning. */
async function runScript({ src = undefined as string | undefined, appId = 'demo' } = {}) {
  vi.stubGlobal('foyerConfig', {
    settings: { ...workspace, app_id: appId },
    ...(src === undefined && { origin: 'https://foyer.test' }),
    visit: visitPath,
    messenger: '/widget/assets/messenger.js',
    texts: en.launcher,
  });
  const script = document.createElement('script');
  if (src !== undefined) script.setAttribute('src', src);
  vi.spyOn(document, 'currentScript', 'get').mockReturnValue(src === undefined ? null : script);
  vi.resetModules();
  for (const from of ['https://foyer.test', 'https://chat.example.com'])
    vi.doMock(from + visitPath, () => import('../../../src/widget/visit/visit.ts'));
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
  await until(() => pings.length > 0);
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

test('S3 with two workspaces in a page, the global speaks with the one that was booted last', async () => {
  await runScript({ appId: 'one' });
  await runScript({ appId: 'two' });
  expect(window.Intercom?.booted).toBe(false);
  window.Intercom?.('boot', { app_id: 'one' });
  const one = window.Intercom?.('getVisitorId');
  window.Intercom?.('boot', { app_id: 'two' });
  const two = window.Intercom?.('getVisitorId');
  expect(two).not.toBe(one);
  expect(launchers()).toBe(2);
  window.Intercom?.('boot', { app_id: 'one' });
  expect(window.Intercom?.('getVisitorId')).toBe(one);
  window.Intercom?.('shutdown');
  expect(launchers()).toBe(1);
  await until(() => apps.includes('two'));
});

test('S3 the page’s settings boot the workspace that they name, and no other', async () => {
  window.intercomSettings = { app_id: 'two' };
  await runScript({ appId: 'one' });
  window.Intercom?.('shutdown');
  await runScript({ appId: 'two' });
  await until(() => apps.includes('two'));
  expect(launchers()).toBe(1);
});

test('S3 a page that is rendered before anybody asks for it is nobody’s visit yet', async () => {
  window.intercomSettings = { app_id: 'demo' };
  Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(document, 'prerendering'));
  await runScript();
  await calm();
  expect(launchers()).toBe(0);
  expect(document.cookie).toBe('');
  expect(pings).toEqual([]);
  document.dispatchEvent(new Event('prerenderingchange'));
  await until(() => pings.length > 0);
  expect(launchers()).toBe(1);
});

test('the server is where the script came from, unless it says otherwise', async () => {
  window.intercomSettings = { app_id: 'demo' };
  await runScript({ src: 'https://chat.example.com/widget/demo' });
  await until(() => pings.length > 0);
  expect(pings).toEqual(['https://chat.example.com']);
});
