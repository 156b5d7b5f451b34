import { fill } from './fill.ts';

/** A sentence with `{count}` in it, in the forms that the language has of it. */
export type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/**
 * @param locale by its rules a form is chosen; the number is written in it
 * @example sayCount({ one: '{count} new message', other: '{count} new messages' }, 3, 'en')
 */
export function sayCount(plural: Plural, count: number, locale: string): string {
  const form = plural[new Intl.PluralRules(locale).select(count)] ?? plural.other;
  return fill(form, { count: new Intl.NumberFormat(locale).format(count) });
}
