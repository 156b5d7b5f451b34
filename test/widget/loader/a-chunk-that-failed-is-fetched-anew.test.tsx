import { expect, onTestFinished, test, vi } from 'vitest';
import { randomHex } from '../../../src/base/random-hex.ts';
import { loadChunk } from '../../../src/widget/loader/chunk.ts';

interface Module {
  what: string;
}

function createScene() {
  const url = `https://foyer.test/widget/assets/chunk-${randomHex(4)}.js`;
  const currentUrl = `https://foyer.test/widget/${randomHex(4)}/chunk?`;
  return {
    fetch: loadChunk<Module>(url, currentUrl),
    /** The build that this loader belongs to is there. */
    serve: () => vi.doMock(url, () => ({ what: 'its own' })),
    /** It is asked for, and nothing ever comes. */
    hang: () => vi.doMock(url, () => new Promise<never>(() => {})),
    /** So is the one of today, at the address that leads to it, for that attempt. */
    serveCurrent: (attempt: number) =>
      vi.doMock(`${currentUrl}${attempt}`, () => ({ what: 'today’s' })),
  };
}

test('it is fetched once, however often it is wanted', async () => {
  const { fetch, serve } = createScene();
  serve();
  const first = fetch();
  expect(fetch()).toBe(first);
  expect((await first).what).toBe('its own');
  expect(fetch()).toBe(first);
});

test('S10 what is gone is fetched from where it is now', async () => {
  const { fetch, serveCurrent } = createScene();
  serveCurrent(2);
  expect((await fetch()).what).toBe('today’s');
});

test('S10 each attempt has an address of its own: browsers keep a failed import', async () => {
  const { fetch, serveCurrent } = createScene();
  await expect(fetch()).rejects.toThrow();
  serveCurrent(3);
  expect((await fetch()).what).toBe('today’s');
});

test('S10 what never comes is given up, and asked for elsewhere', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { fetch, hang, serveCurrent } = createScene();
  hang();
  serveCurrent(2);
  const fetched = fetch();
  await vi.advanceTimersByTimeAsync(8_000);
  expect((await fetched).what).toBe('today’s');
});
