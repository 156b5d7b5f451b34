import { expect, test } from 'vitest';
import type { Predicate } from '../../src/contract/automation/predicate.ts';
import { describePredicate } from '../../src/rules/describe.ts';
import { english } from '../../src/rules/words/english.ts';
import { arabic } from './arabic.ts';
import { where } from './cases/case.ts';

const large = where('company.size', 'gt', 50);
const known = where('contact.email', 'known');

test.each<[string, Predicate]>([
  ['company size is greater than 50', large],
  ['email is known', known],
  ['email ends with “@example.com”', where('contact.email', 'ends_with', '@example.com')],
  ['company plan is “Pro”, “Team” or “Free”', where('company.plan', 'in', ['Pro', 'Team', 'Free'])],
  ['tags do not include “VIP”', where('contact.tags', 'excludes', 'VIP')],
  ['“email verified” is false', where('contact.is_verified', 'eq', false)],
  ['last seen is more than 1 day ago', where('contact.last_seen_at', 'more_than_days_ago', 1)],
  ['last seen is less than 30 days ago', where('contact.last_seen_at', 'less_than_days_ago', 30)],
  ['signed up is on February 29, 2024', where('contact.signed_up_at', 'on', '2024-02-29')],
  ['company monthly spend is at least 12500.5', where('company.monthly_spend', 'gte', 12_500.5)],
  [
    'favourite.colour contains “{field}”',
    where('contact.custom.favourite.colour', 'contains', '{field}'),
  ],
  ['company seats is less than 5', where('company.custom.seats', 'lt', 5)],
  ['number of times “ordered” happened is 0', where('event.ordered.count', 'eq', 0)],
  ['company size is greater than 50 and email is known', { all: [large, known] }],
  [
    'email is known and (company size is greater than 50 or tags include “VIP”)',
    { all: [known, { any: [large, where('contact.tags', 'includes', 'VIP')] }] },
  ],
  ['company size is greater than 50', { all: [{ any: [large] }] }],
  ['always', { all: [] }],
  ['never', { any: [] }],
])('W2 in words: %s', (words, predicate) => {
  expect(describePredicate(predicate, english)).toBe(words);
});

test('O8 in another language, with its numbers, plurals and days', () => {
  expect(describePredicate(large, arabic)).toBe('حجم الشركة أكبر من 50');
  expect(describePredicate({ all: [large, known] }, arabic)).toBe(
    'حجم الشركة أكبر من 50 والبريد الإلكتروني معروف',
  );
  const plans = where('company.plan', 'in', ['Pro', 'Team', 'Free']);
  expect(describePredicate(plans, arabic)).toBe('خطة الشركة هو «Pro»، «Team» أو «Free»');
  const days = (count: number) =>
    describePredicate(where('contact.last_seen_at', 'more_than_days_ago', count), arabic);
  expect(days(3)).toContain('أيام');
  expect(days(2)).toContain('يومان');
});
