import type { ReadAnswer, ReadingOptions } from '../read-answer.ts';
import { toWesternDigits } from './western-digits.ts';

/** `1,000`, `1.000`, `1 000`, `1'000`, `10.000.000`: three digits after each separator, always the same one. */
const grouped = /^\d{1,3}(?:([.,'’\u066c \u00a0\u2009\u202f])\d{3})(?:\1\d{3})*$/;
/** Which of the two that a number has is the decimal one: the last. */
const decimal = /^(.*\d)[.,\u066b](\d+)$/;
const plain = /^\d+$/;

/**
 * A number as people write it anywhere. `1.000` and `1,000` are a thousand: who answers a question does not write three digits behind a point. What it
 * was understood as is shown, and can be corrected.
 */
export function readNumber(text: string, { isCount = false }: ReadingOptions): ReadAnswer {
  const value = parse(toWesternDigits(text));
  const isNumber =
    value !== undefined &&
    Math.abs(value) <= Number.MAX_SAFE_INTEGER &&
    (!isCount || (Number.isInteger(value) && value >= 0));
  if (!isNumber) return { problem: 'not_a_number' };
  const written = write(value);
  // What nobody is shown is not kept either.
  return { value: Number(written), text: written };
}

function parse(text: string): number | undefined {
  const match = /^([-+\u2212]?)\s*(.+)$/.exec(text);
  if (match === null) return undefined;
  const size = parseSize(match[2] ?? '');
  return size === undefined || match[1] === '' || match[1] === '+' ? size : 0 - size;
}

function parseSize(text: string): number | undefined {
  // Zero before the separator: no thousands.
  const whole = text.startsWith('0') && text.length > 1 ? undefined : parseWhole(text);
  if (whole !== undefined) return whole;
  const match = decimal.exec(text);
  if (match === null) return plain.test(text) ? Number(text) : undefined;
  const before = parseWhole(match[1] ?? '');
  return before === undefined ? undefined : Number(`${before}.${match[2]}`);
}

function parseWhole(text: string): number | undefined {
  if (plain.test(text)) return Number(text);
  return grouped.test(text) ? Number(text.replaceAll(/\D/g, '')) : undefined;
}

/** Without an exponent, and never so that it looks like thousands: it can be read again. */
function write(value: number): string {
  const text = value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });
  return grouped.test(text.replace('-', '')) && text.includes('.') ? `${text}0` : text;
}
