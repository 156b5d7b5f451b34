import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import { createBrowserKeeping } from '../../src/writing/browser-keeping.ts';
import { createKeep } from '../../src/writing/keep.ts';
import type { Kept } from '../../src/writing/kept.ts';
import { createVirtualClock } from '../kit/virtual-clock.ts';
import { createKept } from './makers.ts';
import { paragraph } from '../widget/makers.ts';

const token = 'a'.repeat(64);
const other = 'b'.repeat(64);
const message = createKept('a1', { comment: { id: 'a1', blocks: paragraph('My pin is 8361') } });
const draft: Kept = {
  type: 'draft',
  key: 'c1',
  text: 'And my name is Ada',
  writer: undefined,
  isNew: true,
};

/** A page of the browser whose storage all of these tests share, but for the app. */
function openPage(
  appId: string,
  { isSecureContext = true, storage = new Map<string, string>() } = {},
) {
  const listeners: ((event: { key: string }) => void)[] = [];
  const window = {
    isSecureContext,
    navigator: {},
    localStorage: {
      setItem: (key: string, value: string) => storage.set(key, value),
      removeItem: (key: string) => storage.delete(key),
    },
    addEventListener: (_type: string, listener: (event: { key: string }) => void) =>
      listeners.push(listener),
    removeEventListener: () => (listeners.length = 0),
  };
  const keeping = createBrowserKeeping(appId, window as unknown as Window);
  const keepFor = (of: string) =>
    createKeep({
      disk: keeping.disk,
      seal: keeping.sealFor(of),
      clock: createVirtualClock(),
      onLost() {},
    });
  return {
    keeping,
    keepFor,
    storage,
    hear: (key: string) => listeners.forEach((listener) => listener({ key })),
    listeners,
  };
}
let appId = '';
let count = 0;
beforeEach(() => {
  count += 1;
  appId = `app-${count}`;
});

test('S4 the same session finds what it has kept, in order', async () => {
  const { keepFor } = openPage(appId);
  expect(await keepFor(token).put(message)).toBe(true);
  await keepFor(token).put(draft);
  expect(await openPage(appId).keepFor(token).read()).toEqual({
    kept: [message, draft],
    strangers: [],
  });
});

test('V13 another session can open nothing of it, and throws it out', async () => {
  const { keepFor } = openPage(appId);
  await keepFor(token).put(message);
  await keepFor(token).put(draft);
  const theirs = keepFor(other);
  const found = must(await theirs.read(), 'what there is');
  expect(found).toEqual({ kept: [], strangers: ['a1', 'c1'] });
  await theirs.remove(...found.strangers);
  expect(await keepFor(token).read()).toEqual({ kept: [], strangers: [] });
});

test('V13 nothing that was typed lies there as it was typed', async () => {
  const { keeping, keepFor } = openPage(appId);
  await keepFor(token).put(message);
  await keepFor(token).put(draft);
  const entries = await must(keeping.disk, 'a disk').read();
  expect(entries).toHaveLength(2);
  const bytes = entries
    .map((entry) => {
      const { iv, bytes: text } = entry.sealed as { iv: Uint8Array; bytes: ArrayBuffer };
      expect([iv.byteLength, text.byteLength > 16]).toEqual([12, true]);
      return (
        JSON.stringify(entry) +
        Buffer.from(iv).toString('latin1') +
        Buffer.from(text).toString('latin1')
      );
    })
    .join();
  for (const secret of ['8361', 'pin', 'Ada', 'paragraph', token]) {
    expect(bytes).not.toContain(secret);
  }
});

test('the same words sealed twice look different', async () => {
  const seal = openPage(appId).keeping.sealFor(token);
  const [first, second] = (await Promise.all([seal.close(draft), seal.close(draft)])) as {
    bytes: ArrayBuffer;
  }[];
  expect(Buffer.from(must(first, 'one').bytes)).not.toEqual(
    Buffer.from(must(second, 'another').bytes),
  );
});

test('V7 what waits is closed anew when the session gets another token, and what is not theirs goes', async () => {
  const { keeping, keepFor } = openPage(appId);
  const keep = keepFor(token);
  await keep.put(message);
  await keep.put(draft);
  keep.use(keeping.sealFor(other));
  await keep.adopt(keeping.sealFor(token), (kept) => (kept.type === 'draft' ? undefined : kept));
  expect(await keepFor(other).read()).toEqual({ kept: [message], strangers: [] });
  expect(await keepFor(token).read()).toEqual({ kept: [], strangers: ['a1'] });
});

test('S4 a marker stands in the page’s storage while something waits to be sent', async () => {
  const { keepFor, storage } = openPage(appId);
  const keep = keepFor(token);
  await keep.put(draft);
  expect(storage.size).toBe(0);
  await keep.put(message);
  expect([...storage]).toEqual([[`foyer-unsent-${appId}`, 'a1']]);
  await keep.put({ ...message, refusal: 'blocked' });
  expect(storage.size).toBe(0);
  await keep.put(message);
  await keep.remove('a1');
  expect(storage.size).toBe(0);
});

test('a change in another tab is heard by the marker alone, until nobody listens', () => {
  const { keeping, hear, listeners } = openPage(appId);
  let heard = 0;
  const stop = must(keeping.disk, 'a disk').onChange(() => (heard += 1));
  hear('theme');
  hear(`foyer-unsent-${appId}`);
  expect(heard).toBe(1);
  stop();
  expect(listeners).toEqual([]);
});

test('V13 without https nothing is put on the disk', async () => {
  const { keeping, keepFor } = openPage(appId, { isSecureContext: false });
  expect(keeping.disk).toBeUndefined();
  expect(await keepFor(token).put(message)).toBe(false);
  expect(await keepFor(token).read()).toBeUndefined();
});

test('two apps on one page keep apart', async () => {
  await openPage(appId).keepFor(token).put(message);
  expect((await openPage(`${appId}-b`).keepFor(token).read())?.kept).toEqual([]);
});
