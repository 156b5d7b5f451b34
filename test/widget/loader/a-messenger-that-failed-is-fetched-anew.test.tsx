import { expect, test, vi } from 'vitest';
import { randomHex } from '../../../src/base/random-hex.ts';
import { createMessengerChunk } from '../../../src/widget/loader/messenger-chunk.ts';
import type { MessengerHandle } from '../../../src/widget/bridge.ts';
import { createFakeBridge } from '../fake-bridge.ts';
import { FakeServer } from '../fake-server.ts';

const handle = { show() {} } as MessengerHandle;

function createScene() {
  const url = `https://foyer.test/widget/assets/messenger-${randomHex(4)}.js`;
  const mountMessenger = vi.fn(async () => handle);
  const chunk = createMessengerChunk(url, createFakeBridge(new FakeServer()));
  return {
    chunk,
    mountMessenger,
    /** What is at an address of the server. */
    serve: (suffix: string) => vi.doMock(url + suffix, () => ({ mountMessenger })),
  };
}

test('it is fetched once and mounted once, however often it is wanted', async () => {
  const { chunk, mountMessenger, serve } = createScene();
  serve('');
  expect(chunk.fetch()).toBe(chunk.fetch());
  expect(await chunk.mount()).toBe(handle);
  await chunk.mount();
  expect(mountMessenger).toHaveBeenCalledTimes(1);
});

test('S10 what has failed is fetched under another address: browsers keep a failed import', async () => {
  const { chunk, serve } = createScene();
  await expect(chunk.mount()).rejects.toThrow();
  serve('?');
  expect(await chunk.mount()).toBe(handle);
});

test('S10 what failed when it was mounted is mounted anew', async () => {
  const { chunk, mountMessenger, serve } = createScene();
  serve('');
  mountMessenger.mockRejectedValueOnce(new Error('no texts'));
  await expect(chunk.mount()).rejects.toThrow('no texts');
  expect(await chunk.mount()).toBe(handle);
});
