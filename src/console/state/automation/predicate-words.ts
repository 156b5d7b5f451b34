import type { Operator, Predicate } from '../../../contract/automation/predicate.ts';
import type { FieldType } from '../../../rules/catalogue.ts';

const operatorWords: Readonly<Record<Operator, string>> = {
  eq: 'is',
  ne: 'is not',
  in: 'is one of',
  not_in: 'is none of',
  contains: 'contains',
  not_contains: 'does not contain',
  contains_word: 'contains the word',
  starts_with: 'starts with',
  ends_with: 'ends with',
  gt: 'is greater than',
  gte: 'is at least',
  lt: 'is less than',
  lte: 'is at most',
  includes: 'include',
  excludes: 'do not include',
  more_than_days_ago: 'was more than … days ago',
  less_than_days_ago: 'was less than … days ago',
  days_ago: 'was exactly … days ago',
  before: 'is before',
  after: 'is after',
  on: 'is on',
  known: 'is known',
  unknown: 'is unknown',
};

/** “company size” */
export function fieldLabel(field: string): string {
  const label = field.replace(/^contact\./, 'person.').replace(/\.custom\./, '.');
  return label.replaceAll(/[._]/g, ' ');
}

export function operatorLabel(op: Operator, type: FieldType): string {
  const words = operatorWords[op];
  return type === 'list'
    ? words.replace(/^is /, 'are ')
    : words.replace('… days', 'this many days');
}

/** “company size is greater than 50 and (…)” */
export function predicateWords(predicate: Predicate, isInner = false): string {
  if (!('all' in predicate) && !('any' in predicate)) return conditionWords(predicate);
  const [items, join] = 'all' in predicate ? [predicate.all, ' and '] : [predicate.any, ' or '];
  if (items.length === 0) return 'all' in predicate ? 'anything is so' : 'nothing is so';
  const words = items.map((item) => predicateWords(item, true)).join(join);
  return isInner && items.length > 1 ? `(${words})` : words;
}

export function conditionWords(condition: { field: string; op: string; value?: unknown }): string {
  const words = operatorWords[condition.op as Operator] ?? condition.op;
  const about = `${fieldLabel(condition.field)} `;
  const value = valueWords(condition.value);
  if (words.includes('…')) return about + words.replace('…', value);
  return `${about}${words}${value === '' ? '' : ` ${value}`}`;
}

function valueWords(value: unknown): string {
  if (value === undefined) return '';
  if (value === '') return '…';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(valueWords).join(', ');
  return typeof value === 'number' ? String(value) : `“${String(value)}”`;
}
