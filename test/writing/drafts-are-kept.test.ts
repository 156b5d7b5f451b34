import { expect, test } from 'vitest';
import { ComposerModel } from '../../src/writing/composer-model.ts';
import { createKeep } from '../../src/writing/keep.ts';
import { createVirtualClock } from '../kit/virtual-clock.ts';
import { createGate, settle } from '../widget/fake-server.ts';
import { idOf } from '../widget/makers.ts';
import { createPlainSeal, FakeDisk } from './fake-disk.ts';

function createTab(browser = new FakeDisk()) {
  const clock = createVirtualClock();
  const lost: unknown[] = [];
  const keep = createKeep({
    disk: browser.tab(),
    seal: createPlainSeal('a'),
    clock,
    onLost: () => lost.push('lost'),
  });
  const composer = new ComposerModel({ keep, writer: () => undefined, isNew: () => true });
  return { browser, clock, composer, keep, lost };
}
async function reload(browser: FakeDisk) {
  const tab = createTab(browser);
  tab.composer.takeIn((await tab.keep.read())?.kept ?? []);
  return [...tab.composer.drafts.value];
}

test('S4 each conversation keeps its own draft', () => {
  const { composer } = createTab();
  composer.write(idOf(1), 'Hel');
  composer.write(idOf(2), 'Good');
  composer.write(idOf(1), 'Hello');
  expect([...composer.drafts.value]).toEqual([
    [idOf(1), 'Hello'],
    [idOf(2), 'Good'],
  ]);
});

test('an empty draft is none, and leaves nothing behind', async () => {
  const { browser, composer } = createTab();
  composer.write(idOf(1), 'Hello');
  await settle();
  expect(browser.entries).toHaveLength(1);
  composer.write(idOf(1), '');
  await settle();
  expect(composer.drafts.value.size).toBe(0);
  expect(browser.entries).toEqual([]);
});

test('V13 the next person finds no drafts', () => {
  const { composer } = createTab();
  composer.write(idOf(1), 'Hello');
  composer.forget();
  expect(composer.drafts.value.size).toBe(0);
});

test('S4 a draft is there again on the next page, as it was at the last letter', async () => {
  const { browser, composer } = createTab();
  for (const text of ['H', 'He', 'Hel', 'Hell', 'Hello']) composer.write(idOf(1), text);
  await settle();
  expect(await reload(browser)).toEqual([[idOf(1), 'Hello']]);
});

test('letters that come while the disk is busy are written once it is free, as one', async () => {
  const { browser, composer } = createTab();
  const gate = createGate();
  let calls = 0;
  browser.before = () => {
    calls += 1;
    return gate.wait();
  };
  composer.write(idOf(1), 'H');
  await settle();
  for (const text of ['He', 'Hel', 'Hell', 'Hello']) composer.write(idOf(1), text);
  gate.open();
  await settle();
  expect(calls).toBe(2);
  expect(await reload(browser)).toEqual([[idOf(1), 'Hello']]);
});

test('what is being written already is not overwritten by what was there before', async () => {
  const { browser, composer } = createTab();
  composer.write(idOf(1), 'Earlier');
  await settle();
  const next = createTab(browser);
  const found = await next.keep.read();
  next.composer.write(idOf(1), 'Now');
  next.composer.takeIn(found?.kept ?? []);
  expect(next.composer.drafts.value.get(idOf(1))).toBe('Now');
});

test('a disk that fails, or never answers, is told, and the draft goes on', async () => {
  for (const before of [() => Promise.reject(new Error('full')), () => new Promise(() => {})]) {
    const { browser, clock, composer, lost } = createTab();
    browser.before = before;
    composer.write(idOf(1), 'Hello');
    await settle();
    await clock.advance(1_500);
    await settle();
    expect(lost).toEqual(['lost']);
    expect(composer.drafts.value.get(idOf(1))).toBe('Hello');
  }
});
