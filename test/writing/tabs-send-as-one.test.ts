import { firstWords } from '../kit/first-words.ts';
import { expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import { createKeep } from '../../src/writing/keep.ts';
import { OutgoingModel } from '../../src/writing/outgoing-model.ts';
import { judge, type OutgoingMessage } from '../../src/writing/outgoing.ts';
import { createVirtualClock } from '../kit/virtual-clock.ts';
import { createGate, settle } from '../widget/fake-server.ts';
import { idOf, paragraph } from '../widget/makers.ts';
import { createPlainSeal, FakeDisk } from './fake-disk.ts';
import { createFakeLock } from './fake-locks.ts';

const id = idOf(1);

/** A browser with tabs, and a server that has every message once. */
function createBrowser() {
  const disk = new FakeDisk();
  const alone = createFakeLock();
  const clock = createVirtualClock();
  const server = {
    received: [] as string[],
    /** With repetitions. */
    attempts: [] as string[],
    up: (): unknown => undefined,
  };
  async function deliver({ comment }: OutgoingMessage) {
    const text = must(firstWords(comment.blocks), 'a text');
    server.attempts.push(text);
    await server.up();
    if (!server.received.includes(text)) server.received.push(text);
    return () => {};
  }
  function openTab({ onDisk = disk.tab(), isAlone = alone } = {}) {
    const gone: string[] = [];
    const keep = createKeep({ disk: onDisk, seal: createPlainSeal('a'), clock, onLost() {} });
    const outgoing = new OutgoingModel({
      clock,
      keep,
      alone: isAlone,
      ready: async () => {},
      writer: () => undefined,
      own: (message) => message,
      deliver,
      judge: () => judge('unreachable'),
      onGone: async () => void gone.push('gone'),
    });
    return {
      outgoing,
      keep,
      gone,
      write: (...texts: string[]) => texts.forEach((text) => outgoing.send(id, paragraph(text))),
      shown: () => outgoing.outgoing.value.map(({ comment }) => firstWords(comment.blocks)),
      async reopen() {
        outgoing.takeIn((await keep.read())?.kept ?? []);
      },
    };
  }
  return { disk, clock, server, openTab };
}
const away = (): never => {
  throw new TypeError('Failed to fetch');
};

test('S4 it is on the disk before the first attempt to send it', async () => {
  const { disk, server, openTab } = createBrowser();
  server.up = () => expect(disk.entries).toHaveLength(1);
  openTab().write('one');
  await settle();
  expect(server.received).toEqual(['one']);
  expect(disk.entries).toEqual([]);
});

test('S4 what a closed tab has left goes out from the next page, once and in order', async () => {
  const { server, clock, openTab } = createBrowser();
  server.up = away;
  const first = openTab();
  first.write('one', 'two', 'three');
  await settle();
  first.outgoing.stop();
  server.up = () => {};
  const second = openTab();
  await second.reopen();
  await settle();
  expect(server.received).toEqual(['one', 'two', 'three']);
  expect(second.shown()).toEqual([]);
  await clock.advance(60_000);
  expect(server.attempts.filter((text) => text === 'two')).toHaveLength(1);
});

test('S4 two tabs that write into one conversation: each message once, each tab’s in its order', async () => {
  const { server, openTab } = createBrowser();
  const gate = createGate();
  server.up = gate.wait;
  const [left, right] = [openTab(), openTab()];
  left.write('left 1');
  right.write('right 1');
  left.write('left 2');
  right.write('right 2', 'right 3');
  await settle();
  gate.open();
  await settle();
  await settle();
  expect(server.attempts.toSorted()).toEqual(server.received.toSorted());
  const of = (side: string) => server.received.filter((text) => text.startsWith(side));
  expect(of('left')).toEqual(['left 1', 'left 2']);
  expect(of('right')).toEqual(['right 1', 'right 2', 'right 3']);
});

test('S4 all tabs show what waits, one sends it, and all hear that it has gone', async () => {
  const { server, openTab } = createBrowser();
  const gate = createGate();
  server.up = gate.wait;
  const [left, right] = [openTab(), openTab()];
  left.write('one');
  await settle();
  expect(right.shown()).toEqual(['one']);
  gate.open();
  await settle();
  expect(server.attempts).toEqual(['one']);
  expect([left.shown(), right.shown()]).toEqual([[], []]);
  expect(right.gone).toEqual(['gone']);
});

test('S4 when the tab that sends is gone, another goes on', async () => {
  const { server, clock, openTab } = createBrowser();
  server.up = away;
  const [left, right] = [openTab(), openTab()];
  left.write('one');
  await settle();
  expect(right.shown()).toEqual(['one']);
  left.outgoing.stop();
  server.up = () => {};
  await clock.advance(30_000);
  await settle();
  expect(server.received).toEqual(['one']);
  expect(right.shown()).toEqual([]);
});

test('S4 two that send at once, for want of a lock, mix nothing up', async () => {
  const { server, openTab } = createBrowser();
  const gate = createGate();
  server.up = gate.wait;
  const unlocked = { isAlone: (run: () => Promise<void>) => run() };
  const [left, right] = [openTab(unlocked), openTab(unlocked)];
  left.write('one', 'two');
  await settle();
  right.outgoing.pump();
  await settle();
  gate.open();
  await settle();
  await settle();
  expect(server.received).toEqual(['one', 'two']);
  expect([left.shown(), right.shown()]).toEqual([[], []]);
});

test('a refusal is seen in every tab, and what is discarded in one is gone in all', async () => {
  const { disk, openTab } = createBrowser();
  const [left, right] = [openTab(), openTab()];
  await left.keep.put({
    type: 'message',
    conversationId: id,
    kind: 'comment',
    comment: { id: idOf(9), blocks: paragraph('No') },
    closes: false,
    createdAt: 0,
    writer: undefined,
    refusal: 'blocked',
  });
  await settle();
  expect(right.outgoing.outgoing.value).toMatchObject([{ state: 'refused', problem: 'blocked' }]);
  await left.reopen();
  right.outgoing.discard(idOf(9));
  await settle();
  expect(disk.entries).toEqual([]);
  expect(left.shown()).toEqual([]);
});

test('S4 a disk that never answers holds a message for a moment only, and keeps the order', async () => {
  const { disk, clock, server, openTab } = createBrowser();
  disk.before = () => new Promise(() => {});
  const { write } = openTab();
  write('one', 'two');
  await settle();
  expect(server.attempts).toEqual([]);
  await clock.advance(1_500);
  await settle();
  expect(server.received).toEqual(['one', 'two']);
});
