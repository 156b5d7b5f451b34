import { expect, test } from 'vitest';
import { move } from '../../../src/widget/emoji/move.ts';

/** Two lines of three and one of two. */
const buttons = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => {
  const place = { top: Math.floor(index / 3) * 36, left: (index % 3) * 36 };
  return { index, getBoundingClientRect: () => place } as unknown as HTMLElement;
});
function from(index: number, key: string, isRightToLeft = false): number {
  const to = move(buttons, buttons[index] as HTMLElement, key, isRightToLeft);
  return to === undefined ? -1 : buttons.indexOf(to);
}

test('S5 arrows lead along the line and over its end', () => {
  expect(from(1, 'ArrowRight')).toBe(2);
  expect(from(2, 'ArrowRight')).toBe(3);
  expect(from(1, 'ArrowLeft')).toBe(0);
  expect(from(7, 'ArrowRight')).toBe(-1);
});

test('S5 from right to left they lead the other way', () => {
  expect(from(1, 'ArrowRight', true)).toBe(0);
  expect(from(1, 'ArrowLeft', true)).toBe(2);
});

test('S5 up and down lead to what is closest in the next line', () => {
  expect(from(1, 'ArrowDown')).toBe(4);
  expect(from(5, 'ArrowDown')).toBe(7);
  expect(from(5, 'ArrowUp')).toBe(2);
  expect(from(1, 'ArrowUp')).toBe(-1);
});

test('S5 Home and End lead to the ends, and letters nowhere', () => {
  expect(from(4, 'Home')).toBe(0);
  expect(from(4, 'End')).toBe(7);
  expect(from(4, 'a')).toBe(-1);
});
