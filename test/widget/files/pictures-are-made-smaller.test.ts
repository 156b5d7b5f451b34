import { expect, test } from 'vitest';
import { fitInto, isAnimated, reduce } from '../../../src/widget/files/reduce.ts';

test('S8 a huge photograph keeps its shape', () => {
  expect(fitInto(8_000, 6_000)).toEqual({ width: 2_560, height: 1_920 });
  expect(fitInto(3_000, 4_000)).toEqual({ width: 1_920, height: 2_560 });
  expect(fitInto(800, 600)).toEqual({ width: 800, height: 600 });
});

test('S8 what moves is left alone', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(isAnimated(bytes('\u0089PNG IHDR acTL IDAT'))).toBe(true);
  expect(isAnimated(bytes('RIFF WEBPVP8X ANIM'))).toBe(true);
  expect(isAnimated(bytes('\u0089PNG IHDR IDAT'))).toBe(false);
});

test('S8 a picture that cannot be read any more is handed on as it is', async () => {
  const file = new File(['gone'], 'lamp.jpg', { type: 'image/jpeg' });
  const arrayBuffer = () => Promise.reject(new DOMException('It has changed', 'NotReadableError'));
  const gone = Object.assign(file, { arrayBuffer });
  expect(await reduce(gone)).toBe(gone);
});
