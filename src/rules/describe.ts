import type { Condition, ConditionValue, Predicate } from '../contract/automation/predicate.ts';
import { findField } from './catalogue.ts';
import type { Words } from './words/words.ts';

/**
 * The predicate in words.
 * @param predicate one that has been checked
 * @example describePredicate({ field: 'company.size', op: 'gt', value: 50 }, english) // 'company size is greater than 50'
 */
export function describePredicate(predicate: Predicate, words: Words): string {
  if ('all' in predicate) return describeGroup(predicate.all, words.all, words.always, words);
  if ('any' in predicate) return describeGroup(predicate.any, words.any, words.never, words);
  return describeCondition(predicate, words);
}

function describeGroup(
  group: readonly Predicate[],
  joint: string,
  ofNone: string,
  words: Words,
): string {
  if (group.length === 0) return ofNone;
  const described = group.map((each) => {
    const text = describePredicate(each, words);
    const isMany = group.length > 1 && countParts(each) > 1;
    return isMany ? fill(words.group, { group: text }) : text;
  });
  return described.join(joint);
}

function countParts(predicate: Predicate): number {
  if ('all' in predicate) return predicate.all.length;
  return 'any' in predicate ? predicate.any.length : 1;
}

function describeCondition(condition: Condition, words: Words): string {
  return fill(words.operators[condition.op], {
    field: describeField(condition.field, words),
    value: describeValue(condition, words),
  });
}

function describeField(name: string, words: Words): string {
  const field = findField(name);
  switch (field?.kind) {
    case 'fixed':
      return words.fields[field.name];
    case 'custom':
      return fill(words.attributes[field.of], { name: field.attribute });
    case 'event':
      return fill(words.events[field.aspect], { name: field.event });
    case undefined:
      return name;
  }
}

function describeValue({ op, value }: Condition, words: Words): string {
  const { language } = words;
  if (value === undefined) return '';
  if (typeof value === 'number' && op.endsWith('days_ago')) {
    const unit = { style: 'unit', unit: 'day', unitDisplay: 'long' } as const;
    return new Intl.NumberFormat(language, unit).format(value);
  }
  if (op === 'before' || op === 'after' || op === 'on') {
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
    return format.format(Date.parse(`${String(value)}T00:00:00Z`));
  }
  const list: readonly ConditionValue[] = typeof value === 'object' ? value : [value];
  return joinList(
    list.map((each) => describeOne(each, words)),
    words,
  );
}

function describeOne(value: ConditionValue, { language, flags, quoted }: Words): string {
  if (typeof value === 'boolean') return flags[`${value}`];
  // Digits that are grouped are harder to compare with what was typed.
  const plain = { useGrouping: false, maximumSignificantDigits: 17 } as const;
  if (typeof value === 'number') return new Intl.NumberFormat(language, plain).format(value);
  return fill(quoted, { text: String(value) });
}

function joinList(values: readonly string[], { comma, or }: Words): string {
  const last = values.at(-1) ?? '';
  return values.length < 2 ? last : `${values.slice(0, -1).join(comma)}${or}${last}`;
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
