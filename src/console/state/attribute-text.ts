import type { Attribute } from '../../contract/console/attribute.ts';

/** A custom attribute as people read it. */
export function attributeText({ type, value }: Attribute, locale: string): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'string') return value;
  return type === 'date' ? dateText(value, locale) : numberText(value, locale);
}

/** “15 Jan 2026”. */
export function dateText(ms: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(ms);
}

export function numberText(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value);
}
