import { expect, onTestFinished, test, vi } from 'vitest';
import { randomHex } from '../../../src/base/random-hex.ts';
import { createMessengerChunk } from '../../../src/widget/loader/messenger-chunk.ts';
import type { MessengerHandle } from '../../../src/widget/bridge.ts';
import { createFakeBridge } from '../fake-bridge.ts';
import { FakeServer } from '../fake-server.ts';

const handle = { show() {} } as MessengerHandle;

function createScene() {
  const url = `https://foyer.test/widget/assets/messenger-${randomHex(4)}.js`;
  const mountMessenger = vi.fn(async () => handle);
  const currentUrl = `https://foyer.test/widget/${randomHex(4)}/messenger?`;
  const chunk = createMessengerChunk(url, currentUrl, createFakeBridge(new FakeServer()));
  return {
    chunk,
    mountMessenger,
    /** The build that this loader belongs to is there. */
    serve: () => vi.doMock(url, () => ({ mountMessenger })),
    /** It is asked for, and nothing ever comes. */
    hang: () => vi.doMock(url, () => new Promise<never>(() => {})),
    /** So is the one of today, at the address that leads to it, for that attempt. */
    serveCurrent: (attempt: number) =>
      vi.doMock(`${currentUrl}${attempt}`, () => ({ mountMessenger })),
  };
}

test('it is fetched once and mounted once, however often it is wanted', async () => {
  const { chunk, mountMessenger, serve } = createScene();
  serve();
  expect(chunk.fetch()).toBe(chunk.fetch());
  expect(await chunk.mount()).toBe(handle);
  await chunk.mount();
  expect(mountMessenger).toHaveBeenCalledTimes(1);
});

test('S10 what is gone is fetched from where the messenger is now', async () => {
  const { chunk, serveCurrent } = createScene();
  serveCurrent(2);
  expect(await chunk.mount()).toBe(handle);
});

test('S10 each attempt has an address of its own: browsers keep a failed import', async () => {
  const { chunk, serveCurrent } = createScene();
  await expect(chunk.mount()).rejects.toThrow();
  serveCurrent(3);
  expect(await chunk.mount()).toBe(handle);
});

test('S10 what never comes is given up, and asked for elsewhere', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { chunk, hang, serveCurrent } = createScene();
  hang();
  serveCurrent(2);
  const mounted = chunk.mount();
  await vi.advanceTimersByTimeAsync(8_000);
  expect(await mounted).toBe(handle);
});

test('S10 what failed when it was mounted is mounted anew', async () => {
  const { chunk, mountMessenger, serve } = createScene();
  serve();
  mountMessenger.mockRejectedValueOnce(new Error('no texts'));
  await expect(chunk.mount()).rejects.toThrow('no texts');
  expect(await chunk.mount()).toBe(handle);
});
