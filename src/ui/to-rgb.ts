import type { Rgb } from './shades.ts';

/**
 * A CSS colour in numbers. What is not written in them already, the browser is asked for, in the one form that all colours can be mixed to.
 * @param probe in the page, with nothing that would keep it from being coloured
 * @example toRgb('rebeccapurple', root) // [102, 51, 153]
 */
export function toRgb(color: string, probe: HTMLElement): Rgb {
  const [, digits] = /^#([0-9a-f]{6})$/i.exec(color) ?? [];
  if (digits) {
    const value = parseInt(digits, 16);
    return [value >> 16, (value >> 8) & 255, value & 255];
  }
  const { style } = probe;
  style.color = color;
  style.color = `color-mix(in srgb, ${color}, ${color})`;
  const computed = getComputedStyle(probe).color;
  style.color = '';
  const scale = computed.includes('srgb') ? 255 : 1;
  const [red = 0, green = 0, blue = 0] = (computed.match(/[\d.e-]+/g) ?? []).map((value) =>
    Math.min(255, Math.max(0, Math.round(Number(value) * scale))),
  );
  return [red, green, blue];
}
