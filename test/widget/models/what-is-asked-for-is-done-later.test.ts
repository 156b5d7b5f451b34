import { expect, onTestFinished, test } from 'vitest';
import { PieceModel } from '../../../src/widget/models/piece-model.ts';

function create() {
  let isThere = false;
  const model = new PieceModel(async () => {
    if (!isThere) throw new Error('The piece cannot be had.');
    return 'the piece';
  });
  onTestFinished(() => model[Symbol.dispose]());
  const done: string[] = [];
  return {
    model,
    done,
    put: () => (isThere = true),
    use: (what: string, isLasting?: boolean) =>
      model.use((piece) => void done.push(`${what} with ${piece}`), isLasting),
  };
}

test('S8 what is given waits for a piece that cannot be had, a press does not', async () => {
  const { model, done, put, use } = create();
  use('dropped', true);
  use('pressed');
  expect(await model.need()).toBeUndefined();
  expect([done, model.isMissing.value]).toEqual([[], true]);
  put();
  await model.need();
  expect([done, model.isMissing.value]).toEqual([['dropped with the piece'], false]);
  use('pressed again');
  expect(done).toEqual(['dropped with the piece', 'pressed again with the piece']);
});

test('S8 that a piece cannot be had is nobody’s concern who has not asked for it', async () => {
  const { model } = create();
  await model.need();
  expect(model.isMissing.value).toBe(false);
});
