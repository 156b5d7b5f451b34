import { fireEvent } from '@testing-library/preact';
import { expect, onTestFinished, test, vi } from 'vitest';
import { calm, createPage, launcher, until } from './page.ts';

const view = { name: 'messages' } as const;

/** The page before, of the same visitor. */
function remember(surface: unknown): void {
  document.cookie = 'intercom-id-demo=11111111-2222-4333-a444-555555555555;path=/';
  sessionStorage.setItem('intercom-surface-demo', JSON.stringify(surface));
}

test('where the messenger was open, it opens again, at the same view', async () => {
  remember({ isOpen: true, view });
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.messengers.length > 0);
  await calm();
  expect(page.messengers[0]?.asked).toContain('show');
  expect(page.messengers[0]?.bridge.surface.view).toEqual(view);
});

test('opening again is shown to the page, and nothing is hidden first', async () => {
  remember({ isOpen: true, view });
  const page = await createPage();
  const told: string[] = [];
  page.intercom('onShow', () => told.push('shown'));
  page.intercom('onHide', () => told.push('hidden'));
  page.intercom('boot', { app_id: 'demo' });
  await until(() => told.length > 0);
  await calm();
  expect(told).toEqual(['shown']);
});

test('until it is there the launcher opens it: nothing is lost by a press', async () => {
  remember({ isOpen: true, view });
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo' });
  fireEvent.click(launcher());
  await until(() => page.messengers.length > 0);
  await calm();
  expect(launcher('Close messenger')).toBeDefined();
});

test('V13 where an earlier session has ended, it begins at home', async () => {
  sessionStorage.setItem('intercom-surface-demo', JSON.stringify({ isOpen: true, view }));
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.pings.length > 0);
  await calm();
  expect(page.messengers).toHaveLength(0);
  expect(sessionStorage.length).toBe(0);
});

test('where it was closed, it is not even fetched', async () => {
  remember({ isOpen: false, view });
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.pings.length > 0);
  await calm();
  expect(page.messengers).toHaveLength(0);
});

test('where the visitor goes is kept for the next page, no words of theirs', async () => {
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo' });
  page.intercom('showNewMessage', 'A secret');
  await until(() => sessionStorage.length > 0);
  await calm();
  expect(JSON.parse(sessionStorage.getItem('intercom-surface-demo') ?? '')).toEqual({
    isOpen: true,
    view: { name: 'conversation', conversationId: '1', isNew: true },
  });
});

test.each(['{', 'null', '7', '{}', '{"isOpen":true}'])(
  'S3 what somebody else has stored there is no hindrance: %s',
  async (stored) => {
    sessionStorage.setItem('intercom-surface-demo', stored);
    const page = await createPage();
    page.intercom('boot', { app_id: 'demo' });
    await until(() => page.pings.length > 0);
    page.intercom('show');
    await until(() => page.messengers.length > 0);
    expect(page.messengers[0]?.bridge.surface).toEqual({ isOpen: false, view: { name: 'home' } });
    expect(page.warnings).toEqual([]);
  },
);

test('S3 where the browser blocks storage, the next page begins at home', async () => {
  vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
    throw new DOMException('Forbidden', 'SecurityError');
  });
  onTestFinished(() => void vi.restoreAllMocks());
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo' });
  page.intercom('show');
  await until(() => page.messengers.length > 0);
  await calm();
  expect(launcher('Close messenger')).toBeDefined();
  expect(page.warnings).toEqual([]);
});
