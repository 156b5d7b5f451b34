import { expect, onTestFinished, test, vi } from 'vitest';
import { calm, createPage, until } from './page.ts';

const marker = 'foyer-unsent-demo';

test('S4 what a closed tab has left is a reason to load the messenger', async () => {
  document.cookie = 'intercom-id-demo=11111111-2222-4333-a444-555555555555;path=/';
  localStorage.setItem(marker, '1');
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.messengers.length > 0);
  expect(page.messengers[0]?.asked).not.toContain('show');
});

test('S4 so is what another tab keeps while this one looks on', async () => {
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.pings.length > 0);
  await calm();
  expect(page.messengers).toHaveLength(0);
  window.dispatchEvent(new StorageEvent('storage', { key: 'foyer-unsent-other' }));
  await calm();
  expect(page.messengers).toHaveLength(0);
  window.dispatchEvent(new StorageEvent('storage', { key: marker }));
  await until(() => page.messengers.length > 0);
});

test('S3 a page that forbids storage is like one in which nothing is left', async () => {
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  onTestFinished(() => void vi.restoreAllMocks());
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.pings.length > 0);
  await calm();
  expect(page.messengers).toHaveLength(0);
});
