import { signal } from '@preact/signals';
import { h } from 'preact';
import { expect, onTestFinished, test } from 'vitest';
import type { Part } from '../../../src/contract/part.ts';
import type { Bots } from '../../../src/widget/bots/types.ts';
import { BotsModel } from '../../../src/widget/models/bots-model.ts';
import { emptyThread, mergeParts, type Thread } from '../../../src/widget/state/thread.ts';
import { createVirtualClock } from '../../kit/virtual-clock.ts';
import { createGate, settle, unreachable } from '../fake-server.ts';
import { createPart, idOf, operator, visitor } from '../makers.ts';

const id = idOf(1);
const own = createPart(1, { author: visitor });
const asked = createPart(2, { author: operator });

function createScene() {
  const clock = createVirtualClock();
  const threads = signal<ReadonlyMap<string, Thread>>(new Map());
  const fetches: ReadonlyMap<string, Thread>[] = [];
  const scene = { fetch: async () => {}, stops: 0 };
  const loaded: Bots = {
    name: 'Operator',
    avatar: () => h('span', {}),
    shown: (_id, parts) => parts.slice(0, 1),
    prompt: () => null,
    answered: () => {},
    stop: () => void (scene.stops += 1),
  };
  const bots = new BotsModel({
    threads,
    clock,
    async load(before) {
      fetches.push(before);
      await scene.fetch();
      return loaded;
    },
  });
  onTestFinished(() => bots[Symbol.dispose]());
  return {
    clock,
    scene,
    fetches,
    bots,
    loaded,
    put(...parts: Part[]) {
      threads.value = new Map([[id, mergeParts(emptyThread, parts)]]);
      return settle();
    },
    shown: (...parts: Part[]) => bots.shown.value(id, parts),
  };
}

test('S9 nobody fetches what bots need before one has spoken, and then once', async () => {
  const { put, fetches, bots, loaded } = createScene();
  await put(own);
  expect(fetches).toEqual([]);
  await put(own, asked);
  await put(own, asked, createPart(3, { author: operator }));
  expect(bots.bots.value).toBe(loaded);
  // And is told what was there before, for what has come since comes before the visitor's eyes.
  expect(fetches.map((before) => before.get(id)?.parts)).toEqual([[own]]);
});

test('O10 what a bot has said waits a moment for what is needed to answer, and people’s words do not', async () => {
  const { put, scene, shown, clock } = createScene();
  scene.fetch = createGate().wait;
  await put(own, asked);
  expect(shown(own, asked)).toEqual([own]);
  const word = createPart(3);
  expect(shown(own, asked, word)).toEqual([own, asked, word]);
  await clock.advance(1_000);
  expect(shown(own, asked)).toEqual([own, asked]);
});

test('O10 where it cannot be had, what was said stands there, and the next that comes in tries again', async () => {
  const { put, scene, shown, fetches, bots, loaded } = createScene();
  scene.fetch = unreachable;
  await put(own, asked);
  expect(shown(own, asked)).toEqual([own, asked]);
  scene.fetch = async () => {};
  await put(own, asked, createPart(3));
  expect(fetches).toHaveLength(2);
  expect(bots.bots.value).toBe(loaded);
});

test('what is on its way when the messenger goes is stopped when it comes', async () => {
  const { put, scene, bots } = createScene();
  const gate = createGate();
  scene.fetch = gate.wait;
  await put(own, asked);
  bots.stop();
  expect(scene.stops).toBe(0);
  gate.open();
  await settle();
  expect(scene.stops).toBe(1);
});
