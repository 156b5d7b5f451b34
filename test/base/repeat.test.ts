import { expect, test } from 'vitest';
import { repeat } from '../../src/base/repeat.ts';
import { createVirtualClock } from '../kit/virtual-clock.ts';

test('it is done soon, then at its pace, until it is cancelled', async () => {
  const clock = createVirtualClock(0);
  const doneAt: number[] = [];
  const run = async () => void doneAt.push(clock.nowMs());
  const cancel = repeat({ firstMs: 3, everyMs: 10 }, run, clock, () => 0);
  await clock.advance(35);
  expect(doneAt).toEqual([3, 13, 23, 33]);
  cancel();
  await clock.advance(100);
  expect(doneAt).toHaveLength(4);
});

test('a pause is half as long at least', async () => {
  const clock = createVirtualClock(0);
  const doneAt: number[] = [];
  const run = async () => void doneAt.push(clock.nowMs());
  const cancel = repeat({ firstMs: 10, everyMs: 10 }, run, clock, () => 1);
  await clock.advance(12);
  cancel();
  expect(doneAt).toEqual([5, 10]);
});

test('what takes long is not done twice at once, nor again when it was cancelled meanwhile', async () => {
  const clock = createVirtualClock(0);
  let begun = 0;
  let end = () => {};
  const cancel = repeat(
    { firstMs: 1, everyMs: 1 },
    () => {
      begun += 1;
      return new Promise<void>((resolve) => (end = resolve));
    },
    clock,
    () => 0,
  );
  await clock.advance(50);
  expect(begun).toBe(1);
  cancel();
  end();
  await clock.advance(50);
  expect(begun).toBe(1);
});
