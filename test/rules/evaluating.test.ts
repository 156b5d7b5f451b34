import { describe, expect, test } from 'vitest';
import { buildPredicate } from '../../src/rules/build.ts';
import { checkPredicate } from '../../src/rules/check.ts';
import { explainPredicate } from '../../src/rules/explain.ts';
import { cases, momentary } from './cases/cases.ts';

for (const [topic, list] of Object.entries({ ...cases, momentary })) {
  describe(`W2 ${topic}`, () => {
    test.each(list.map((each) => [each.name, each] as const))('%s', (_name, each) => {
      expect(checkPredicate(each.predicate)).toEqual([]);
      expect(buildPredicate(each.predicate)(each.facts)).toBe(each.expected);
    });
  });
}

test('what is built answers about one person after the other, each for themselves', () => {
  const holds = buildPredicate({ field: 'contact.name', op: 'contains', value: 'a' });
  const about = (name: string | null) => ({ nowMs: 0, timeZone: 'UTC', contact: { name } });
  const long = 'Ä'.repeat(100);
  expect(
    ['A', 'b', null, 'a', `${long}a`, long, `${long}A`].map((name) => holds(about(name))),
  ).toEqual([true, false, false, true, true, false, true]);
});

test('a calendar day is found anew in another zone', () => {
  const holds = buildPredicate({ field: 'contact.created_at', op: 'on', value: '2024-01-15' });
  const created_at = Date.UTC(2024, 0, 14, 23, 30);
  const zones = ['UTC', 'Europe/Berlin', 'UTC', 'America/Lima', 'Asia/Tokyo'];
  expect(zones.map((timeZone) => holds({ nowMs: 0, timeZone, contact: { created_at } }))).toEqual([
    false,
    true,
    false,
    false,
    true,
  ]);
});

test('a predicate that cannot be evaluated is an error that says where, never a silent no', () => {
  const broken = { all: [{ field: 'company.sise', op: 'gt', value: 50 } as const] };
  expect(() => buildPredicate(broken)).toThrow('all.0.field: “company.sise” is no field.');
  expect(() => explainPredicate(broken, { nowMs: 0, timeZone: 'UTC' })).toThrow('all.0.field');
});
