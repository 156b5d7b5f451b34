import { fireEvent, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { must } from '../../../src/base/must.ts';
import { ar } from '../../../src/widget/texts/ar.ts';
import { workspace } from '../fake-bridge.ts';
import {
  answerTo,
  calm,
  cookie,
  createPage,
  launcher,
  launcherHost,
  refuse,
  until,
} from './page.ts';

async function boot(settings: object = {}, options: Parameters<typeof createPage>[0] = {}) {
  const page = await createPage(options);
  page.intercom('boot', { app_id: 'demo', ...settings });
  return page;
}
/** Everything that the style sheets in a shadow root say. */
function styleOf(host: HTMLElement | null): string {
  const sheets = host?.shadowRoot?.adoptedStyleSheets ?? [];
  return sheets.flatMap((sheet) => Array.from(sheet.cssRules, (rule) => rule.cssText)).join(' ');
}
function description(): string {
  const root = must(launcherHost()?.shadowRoot, 'a launcher') as unknown as HTMLElement;
  const described = launcher().getAttribute('aria-describedby');
  return root.querySelector(`#${described}`)?.getAttribute('aria-label') ?? '';
}

test('it is there at once, before the server has answered', async () => {
  await boot();
  expect(launcher()).toBeDefined();
});

test('S5 it is a button that says that it opens a dialog, and whether it is open', async () => {
  const page = await boot();
  expect(launcher().getAttribute('aria-haspopup')).toBe('dialog');
  expect(launcher().getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(launcher());
  await until(() => page.messengers.length > 0);
  await calm();
  expect(launcher('Close messenger').getAttribute('aria-expanded')).toBe('true');
  fireEvent.click(launcher('Close messenger'));
  expect(launcher().getAttribute('aria-expanded')).toBe('false');
});

test('S5 while the messenger is fetched it is busy', async () => {
  const page = await boot();
  expect(launcher().getAttribute('aria-busy')).toBe('false');
  fireEvent.click(launcher());
  expect(launcher().getAttribute('aria-busy')).toBe('true');
  await until(() => page.messengers.length > 0);
  await calm();
  expect(launcher('Close messenger').getAttribute('aria-busy')).toBe('false');
});

test('S5 closing gives it the focus back', async () => {
  const page = await boot();
  fireEvent.click(launcher());
  await until(() => page.messengers.length > 0);
  await calm();
  const messenger = document.createElement('div');
  messenger.id = 'intercom-container';
  messenger.tabIndex = -1;
  document.body.append(messenger);
  messenger.focus();
  page.messengers[0]?.hide();
  expect(launcherHost()?.shadowRoot?.activeElement).toBe(launcher());
});

test('S3 closing takes no focus from someone who is somewhere else by now', async () => {
  const page = await boot();
  fireEvent.click(launcher());
  await until(() => page.messengers.length > 0);
  await calm();
  const field = document.createElement('input');
  document.body.append(field);
  field.focus();
  page.messengers[0]?.hide();
  expect(document.activeElement).toBe(field);
});

test('S8 what is unread is on its badge and in its description, while it is closed', async () => {
  const page = await createPage();
  page.answer = (ping) => answerTo(ping, { unread_count: 3 });
  page.intercom('boot', { app_id: 'demo' });
  expect(description()).toBe('');
  await until(() => description() !== '');
  expect(description()).toBe('3 unread');
  const badge = launcherHost()?.shadowRoot?.getElementById('unread');
  expect(badge?.textContent).toBe('3');
  fireEvent.click(launcher());
  await until(() => badge?.textContent === '');
  expect(badge?.getAttribute('aria-label')).toBe('');
});

test('S8 more than nine are too many to draw, not too many to say', async () => {
  const page = await createPage();
  page.answer = (ping) => answerTo(ping, { unread_count: 12 });
  page.intercom('boot', { app_id: 'demo' });
  await until(() => description() === '12 unread');
  expect(launcherHost()?.shadowRoot?.getElementById('unread')?.textContent).toBe('9+');
});

test('S5 its first words are in the language that the server chose, then in the messenger’s', async () => {
  const page = await boot({}, { config: { texts: { ...ar.launcher, open: 'فتح' } } });
  const root = must(launcherHost()?.shadowRoot, 'a launcher') as unknown as HTMLElement;
  fireEvent.click(within(root).getByRole('button', { name: 'فتح' }));
  await until(() => page.messengers.length > 0);
  await calm();
  page.messengers[0]?.bridge.onLauncherTexts(ar.launcher);
  expect(within(root).getByRole('button', { name: 'إغلاق المحادثات' })).toBeDefined();
});

test('S7 a page can do without it, and have it back', async () => {
  const page = await boot({ hide_default_launcher: true });
  expect(launcherHost()).toBeNull();
  await until(() => page.pings.length > 0);
  page.intercom('update', { hide_default_launcher: false });
  expect(launcher()).toBeDefined();
  page.intercom('update', { hide_default_launcher: true });
  expect(launcherHost()).toBeNull();
});

test('S7 a page that does without it can still open the messenger', async () => {
  const page = await boot({ hide_default_launcher: true });
  page.intercom('show');
  await until(() => page.messengers.length > 0);
  expect(page.messengers[0]?.asked).toContain('show');
});

test('S3 the classes that pages style are on its host, in the page’s own tree', async () => {
  await boot();
  expect(launcherHost()?.closest('body > .intercom-lightweight-app')).not.toBeNull();
  expect(launcherHost()?.classList.contains('intercom-launcher')).toBe(true);
});

test('S7 colour and distance are the workspace’s, the distance also the page’s', async () => {
  const page = await boot({}, { config: { settings: { ...workspace, vertical_padding: 32 } } });
  expect(styleOf(launcherHost())).toContain('#1a66cc');
  expect(styleOf(launcherHost())).toContain('--x: 20px; --y: 32px');
  await until(() => page.pings.length > 0);
  page.intercom('update', { horizontal_padding: 60 });
  expect(styleOf(launcherHost())).toContain('--x: 60px; --y: 32px');
});

test('S3 nothing on it needs the page’s permission for inline styles', async () => {
  await boot();
  const root = launcherHost()?.shadowRoot;
  expect(root?.querySelector('[style], style')).toBeNull();
  expect(launcherHost()?.hasAttribute('style')).toBe(false);
});

test.each([
  { how: 'pointer', hover: (button: HTMLElement) => fireEvent.pointerEnter(button) },
  { how: 'keyboard', hover: (button: HTMLElement) => fireEvent.focus(button) },
])('the messenger is fetched when the visitor is about to press, once: $how', async ({ hover }) => {
  const page = await boot({}, { isPreloaded: false });
  expect(page.fetches).toBe(0);
  hover(launcher());
  await until(() => page.fetches > 0);
  expect(page.messengers).toHaveLength(0);
  fireEvent.click(launcher());
  await until(() => page.messengers.length > 0);
  fireEvent.click(launcher('Close messenger'));
  fireEvent.click(launcher());
  await calm();
  expect(page.fetches).toBe(1);
  expect(page.messengers).toHaveLength(1);
});

test('S9 a visitor who never had a conversation fetches nothing', async () => {
  const page = await boot();
  await until(() => page.pings.length > 0);
  await calm();
  expect(page.messengers).toHaveLength(0);
});

test('who has conversations finds the messenger ready, closed', async () => {
  const page = await createPage();
  page.answer = (ping) => answerTo(ping, { has_conversations: true });
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.messengers.length > 0);
  await calm();
  expect(page.messengers[0]?.asked).toEqual([]);
  expect(launcher().getAttribute('aria-expanded')).toBe('false');
});

test('S10 when the messenger cannot be had the page is told why, and the next press tries again', async () => {
  const page = await boot({}, { hasMessenger: false });
  fireEvent.click(launcher());
  await until(() => page.warnings.length === 1);
  await calm();
  expect(page.warnings).toEqual([expect.stringContaining('failed')]);
  expect(launcher().getAttribute('aria-busy')).toBe('false');
  fireEvent.click(launcher());
  await until(() => page.warnings.length === 2);
});

function notice(): string | null | undefined {
  return launcherHost()?.shadowRoot?.querySelector('[role=status]')?.textContent;
}

test('S10 when the messenger cannot be had the visitor is told, until the next press', async () => {
  const page = await boot({}, { hasMessenger: false });
  expect(notice()).toBe('');
  fireEvent.click(launcher());
  await until(() => page.warnings.length === 1);
  await calm();
  expect(notice()).toBe('We cannot be reached. Please try again.');
  fireEvent.click(launcher());
  expect(notice()).toBe('');
});

test('S10 a server of another version takes nothing off the page', async () => {
  const page = await createPage();
  page.answer = () => refuse('version_unsupported', 400);
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.pings.length > 0);
  await calm();
  expect(launcher()).toBeDefined();
  expect(page.intercom.booted).toBe(true);
  expect(cookie('intercom-session-demo')).toBeDefined();
});
