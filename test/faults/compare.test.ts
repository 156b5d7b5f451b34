import { expect, test } from 'vitest';
import { compare, type Typed } from './compare.ts';

const typed: Typed[] = ['one', 'two', 'three'].flatMap((number) => [
  { writer: 'ada', conversation: 'ada', text: `ada ${number}` },
  { writer: 'tess', conversation: 'ada', text: `tess ${number}` },
]);
const complete = ['ada one', 'tess one', 'ada two', 'ada three', 'tess two', 'tess three'];

/** What the checker says of a side that shows this. */
function differencesOf(...sides: string[][]): string[] {
  const shown = sides.map((texts, index) => ({
    side: `side ${index}`,
    conversation: 'ada',
    texts,
  }));
  return compare(typed, shown).map(({ kind, side, text }) => `${kind}: ${text} (${side})`);
}

test('everything once, in each writer’s order, is right, however the writers are mixed', () => {
  expect(differencesOf(complete, complete)).toEqual([]);
});

test('what is missing is lost, wherever it is missing', () => {
  expect(
    differencesOf(
      complete,
      complete.filter((text) => text !== 'ada two'),
    ),
  ).toEqual(['lost: ada two (side 1)']);
  expect(differencesOf(complete.slice(0, -1))).toEqual(['lost: tess three (side 0)']);
  expect(differencesOf([])).toHaveLength(typed.length);
});

test('what is there twice is repeated, also with something in between', () => {
  expect(differencesOf([...complete, 'ada one'])).toEqual(['repeated: ada one (side 0)']);
  expect(differencesOf(complete.flatMap((text) => [text, text]))).toHaveLength(typed.length);
});

test('two messages of one writer that have changed places are out of order', () => {
  const [one = '', other = '', ...rest] = complete;
  expect(differencesOf([one, other, ...rest.toReversed()])).toEqual([
    'out of order: ada three (side 0)',
    'out of order: tess three (side 0)',
  ]);
});

test('what nobody typed is noticed', () => {
  expect(differencesOf([...complete, 'mallory'])).toEqual(['never typed: mallory (side 0)']);
});

test('two sides that show the writers’ messages mixed in different ways disagree', () => {
  const [one = '', other = '', ...rest] = complete;
  expect(differencesOf(complete, [other, one, ...rest])).toEqual([
    'sides disagree: tess one (side 1)',
  ]);
});

test('a side that shows less than the first is not taken for agreement', () => {
  expect(differencesOf(complete, complete.slice(0, 2))).toHaveLength(4);
});
