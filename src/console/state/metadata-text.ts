import type { EventMetadata } from '../../contract/event-metadata.ts';
import { dateText, numberText } from './attribute-text.ts';

type Value = EventMetadata[string];

/** What an event says of itself under one key, as people read it; a link goes by what it is called. */
export function metadataText(key: string, value: Value, locale: string): string {
  if (value === null) return '–';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'string') return value;
  if (typeof value === 'object') {
    return 'url' in value ? value.value : priceText(value, locale);
  }
  return key.endsWith('_date') ? dateText(value * 1_000, locale) : numberText(value, locale);
}

/** The currency says how many of its smallest unit make one: a hundred cents, one yen. */
function priceText(
  { amount, currency }: { amount: number; currency: string },
  locale: string,
): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amount / 10 ** digits);
}
