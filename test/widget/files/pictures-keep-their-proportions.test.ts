import { expect, test } from 'vitest';
import { fit } from '../../../src/widget/files/fit.ts';
import { saySize } from '../../../src/widget/files/say-size.ts';
import { moveBy, whole, zoomAt } from '../../../src/widget/files/viewer-zoom.ts';

test.each([
  [
    { width: 1200, height: 700 },
    { width: 240, height: 140 },
  ],
  [
    { width: 500, height: 1000 },
    { width: 140, height: 280 },
  ],
  [
    { width: 20, height: 10 },
    { width: 20, height: 10 },
  ],
])('S8 %o is shown as %o', (size, shown) => {
  expect(fit(size, { width: 240, height: 280 })).toEqual(shown);
});

test.each([
  [1, 'en', '1 byte'],
  [999, 'en', '999 bytes'],
  [312 * 1024, 'en', '312 kB'],
  [1_048_500, 'en', '1 MB'],
  [1_234_567, 'en', '1.2 MB'],
  [1_234_567, 'de', '1,2 MB'],
  [25 * 1024 ** 2, 'en', '25 MB'],
])('S8 %i bytes in %s: %s', (bytes, locale, said) => {
  expect(saySize(bytes, locale).replaceAll(/\s/g, ' ')).toBe(said);
});

test('S8 what is under the finger stays under it while it is zoomed', () => {
  const point = { x: 100, y: -40 };
  const zoomed = zoomAt(zoomAt(whole, 2, point), 1.5, point);
  expect(zoomed.scale).toBeCloseTo(3);
  // Where the picture's own point lies that was there at first.
  expect(zoomed.x + point.x * zoomed.scale).toBeCloseTo(point.x);
  expect(zoomed.y + point.y * zoomed.scale).toBeCloseTo(point.y);
});

test('S8 it is never smaller than whole, nor moved off the stage', () => {
  expect(zoomAt({ scale: 1.2, x: 9, y: 9 }, 0.1)).toEqual(whole);
  expect(moveBy(whole, { x: 50, y: 0 }, { x: 300, y: 300 })).toMatchObject({ x: 0 });
  const moved = moveBy({ scale: 2, x: 0, y: 0 }, { x: 999, y: -20 }, { x: 300, y: 200 });
  expect(moved).toEqual({ scale: 2, x: 150, y: -20 });
});
