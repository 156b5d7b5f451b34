import { afterEach, expect, test } from 'vitest';
import { toJson } from '../../../src/widget/visit/to-json.ts';

type Patched = { toJSON?: () => string };
const patched = [Array, String, Number, BigInt].map((kind) => kind.prototype as Patched);
afterEach(() => patched.forEach((prototype) => delete prototype.toJSON));

/** As Prototype and its like do. */
function patch(): void {
  for (const prototype of patched) {
    prototype.toJSON = function () {
      return `"${String(this)}"`;
    };
  }
}
class Money {
  toJSON(): unknown {
    return { amount: 7, of: ['cents'] };
  }
}

test.each([
  ['a text', 'a "b" \\ c', '"a \\"b\\" \\\\ c"'],
  ['a number', 7, '7'],
  ['no number', Number.NaN, 'null'],
  ['nothing', null, 'null'],
  ['a list in lists', [[1, 'a'], []], '[[1,"a"],[]]'],
  ['a list with gaps', [undefined, () => {}], '[null,null]'],
  ['a date', new Date(1000), '"1970-01-01T00:00:01.000Z"'],
  [
    'what says itself how it is written',
    { price: new Money() },
    '{"price":{"amount":7,"of":["cents"]}}',
  ],
  ['a function', () => {}, undefined],
])('S3 %s is written as it is, whatever the page has given the built-ins', (_what, value, json) => {
  expect(toJson(value)).toBe(json);
  patch();
  expect(toJson(value)).toBe(json);
});

test('S3 a big number is written as the page has decided', () => {
  expect(() => toJson(10n)).toThrow(TypeError);
  patch();
  expect(toJson({ big: 10n })).toBe('{"big":"\\"10\\""}');
});
