import { expect, test } from 'vitest';
import { checkPredicate } from '../../src/rules/check.ts';
import type { KnownAttribute } from '../../src/rules/known-attribute.ts';

const good = { field: 'contact.email', op: 'known' };

/** What is wrong, as `path kind`. */
function faults(value: unknown, known?: readonly KnownAttribute[]): string[] {
  return checkPredicate(value, known).map(({ path, kind }) => `${path} ${kind}`);
}

test('W2: what is no condition is said to be none', () => {
  for (const value of [undefined, null, 7, 'all', [], true, [good]]) {
    expect(faults(value)).toEqual([' not_a_condition']);
  }
  expect(faults({ all: good })).toEqual(['all not_a_condition']);
  expect(faults({ any: [good, null, [good]] })).toEqual([
    'any.1 not_a_condition',
    'any.2 not_a_condition',
  ]);
});

test('W2: a fault is found where it is, and with it every other one', () => {
  const value = {
    all: [
      { field: 'company.size', op: 'gt', value: 'many' },
      good,
      {
        any: [
          { field: 'contact.mail', op: 'known' },
          { field: 'contact.email', op: 'is' },
        ],
      },
      { field: 'contact.email' },
    ],
  };
  expect(faults(value)).toEqual([
    'all.0.value value_of_wrong_type',
    'all.2.any.0.field unknown_field',
    'all.2.any.1.op unknown_operator',
    'all.3.op unknown_operator',
  ]);
  expect(checkPredicate(value)[0]?.message).toBe('This has to be a number.');
});

test('W2: an operator has to go with the field', () => {
  const faultOf = (field: string, op: string, value?: unknown) => faults({ field, op, value });
  expect(faultOf('contact.email', 'gt', 5)).toEqual(['op operator_does_not_fit']);
  expect(faultOf('company.size', 'contains', '5')).toEqual(['op operator_does_not_fit']);
  expect(faultOf('contact.created_at', 'eq', 5)).toEqual(['op operator_does_not_fit']);
  expect(faultOf('contact.tags', 'eq', 'vip')).toEqual(['op operator_does_not_fit']);
  expect(faultOf('contact.custom.plan', 'includes', 'vip')).toEqual(['op operator_does_not_fit']);
  expect(faultOf('event.ordered.count', 'on', '2024-01-01')).toEqual(['op operator_does_not_fit']);
  expect(faultOf('event.ordered.last_at', 'gt', 5)).toEqual(['op operator_does_not_fit']);
});

test.each([
  ['contact.email', 'eq', undefined, 'value value_missing'],
  ['contact.email', 'eq', '', 'value value_missing'],
  ['contact.email', 'contains', '', 'value value_missing'],
  ['contact.email', 'eq', 5, 'value value_of_wrong_type'],
  ['contact.email', 'eq', ['a'], 'value value_of_wrong_type'],
  ['contact.email', 'eq', 'x'.repeat(1_001), 'value value_too_long'],
  ['contact.email', 'in', 'a', 'value value_of_wrong_type'],
  ['contact.email', 'in', [], 'value value_missing'],
  ['contact.email', 'in', ['a', 5], 'value.1 value_of_wrong_type'],
  ['contact.email', 'in', ['a', ''], 'value.1 value_missing'],
  ['contact.email', 'known', true, 'value value_not_taken'],
  ['contact.role', 'eq', 'customer', 'value not_an_option'],
  ['contact.role', 'in', ['user', 'customer'], 'value.1 not_an_option'],
  ['contact.is_verified', 'eq', 'true', 'value value_of_wrong_type'],
  ['company.size', 'gt', '50', 'value value_of_wrong_type'],
  ['company.size', 'gt', Number.NaN, 'value value_of_wrong_type'],
  ['company.size', 'gt', Infinity, 'value value_of_wrong_type'],
  ['contact.tags', 'includes', [], 'value value_missing'],
  ['contact.tags', 'includes', 5, 'value value_of_wrong_type'],
  ['contact.created_at', 'days_ago', -1, 'value value_of_wrong_type'],
  ['contact.created_at', 'days_ago', 1.5, 'value value_of_wrong_type'],
  ['contact.created_at', 'days_ago', 1e9, 'value value_of_wrong_type'],
  ['contact.created_at', 'on', '2023-02-29', 'value not_a_day'],
  ['contact.created_at', 'on', '2024-13-01', 'value not_a_day'],
  ['contact.created_at', 'on', '2024-1-1', 'value not_a_day'],
  ['contact.created_at', 'on', '0099-01-01', 'value not_a_day'],
  ['contact.created_at', 'on', 1_700_000_000_000, 'value not_a_day'],
  ['contact.custom.plan', 'in', ['a', 5], 'value.1 value_of_wrong_type'],
  ['contact.custom.plan', 'gt', '5', 'value value_of_wrong_type'],
])('W2: %s %s %j is refused: %s', (field, op, value, fault) => {
  expect(faults({ field, op, value })).toEqual([fault]);
});

test('W2: what says nothing is refused, so that nobody relies on it', () => {
  expect(faults({ ...good, not: true })).toEqual(['not unknown_key']);
  expect(faults({ all: [], any: [] })).toEqual(['any unknown_key']);
  expect(faults({ all: [good], field: 'contact.email' })).toEqual(['field unknown_key']);
});

test('W2: of custom attributes that are known, the type counts and no other name is taken', () => {
  const known: KnownAttribute[] = [
    { model: 'contact', name: 'renewal', type: 'date' },
    { model: 'company', name: 'seats', type: 'integer' },
  ];
  const at = (field: string, op: string, value?: unknown) => faults({ field, op, value }, known);
  expect(at('contact.custom.renewal', 'on', '2024-02-29')).toEqual([]);
  expect(at('contact.custom.renewal', 'gt', 5)).toEqual(['op operator_does_not_fit']);
  expect(at('company.custom.seats', 'gt', 5)).toEqual([]);
  expect(at('company.custom.seats', 'eq', 'many')).toEqual(['value value_of_wrong_type']);
  expect(at('contact.custom.seats', 'gt', 5)).toEqual(['field unknown_attribute']);
  expect(faults({ field: 'contact.custom.seats', op: 'gt', value: 5 })).toEqual([]);
});

test('W2: a dynamic name has to have something in it', () => {
  const names = [
    'contact.custom.',
    'company.custom.',
    'event..count',
    'event.count',
    'event.a.sum',
  ];
  for (const field of names) {
    expect(faults({ field, op: 'known' })).toEqual(['field unknown_field']);
  }
});

test('hostile names are names of nothing', () => {
  for (const field of ['__proto__', 'constructor', 'toString', 'contact.__proto__', {}, null, 7]) {
    expect(faults({ field, op: 'known' })).toEqual(['field unknown_field']);
  }
  expect(faults({ field: 'contact.email', op: '__proto__' })).toEqual(['op unknown_operator']);
  expect(faults({ field: 'contact.email', op: 'toString' })).toEqual(['op unknown_operator']);
  expect(faults(JSON.parse('{"__proto__":{"all":[]}}'))).toContain('__proto__ unknown_key');
  const inherited: unknown = Object.create({ all: [good] });
  expect(faults(inherited)).toEqual(['field unknown_field', 'op unknown_operator']);
});

test('names of 10 kB are refused in a few words', () => {
  const long = 'k'.repeat(10_000);
  const problems = [
    ...checkPredicate({ field: `contact.custom.${long}`, op: 'known' }),
    ...checkPredicate({ field: 'contact.email', op: long }),
    ...checkPredicate({ ...good, [long]: 1 }),
  ];
  expect(problems.map(({ kind }) => kind)).toEqual([
    'unknown_field',
    'unknown_operator',
    'unknown_key',
  ]);
  for (const { path, message } of problems) {
    expect(path.length + message.length).toBeLessThan(300);
  }
});

test('a predicate 1,000 deep is refused at the first group that is too deep, and 100,000 deep soon', () => {
  const nest = (depth: number) => {
    let value: unknown = good;
    for (let level = 0; level < depth; level += 1) value = { all: [value] };
    return value;
  };
  expect(faults(nest(19))).toEqual([]);
  expect(faults(nest(1_000))).toEqual([`${'all.0.'.repeat(20).slice(0, -1)} too_deep`]);
  const before = performance.now();
  expect(faults(nest(100_000))).toHaveLength(1);
  expect(performance.now() - before).toBeLessThan(1_000);
});

test('a predicate 1,000 wide is refused at the first condition that is too much', () => {
  expect(faults({ all: Array.from({ length: 499 }, () => good) })).toEqual([]);
  expect(faults({ all: Array.from({ length: 1_000 }, () => good) })).toEqual([
    'all.499 too_many_conditions',
  ]);
  const before = performance.now();
  expect(faults({ all: Array.from({ length: 1_000_000 }, () => good) })).toHaveLength(1);
  expect(performance.now() - before).toBeLessThan(1_000);
});

test('lists are bounded, each and together', () => {
  const listOf = (length: number) => ({
    field: 'contact.email',
    op: 'in',
    value: Array.from({ length }, (_, index) => `p${index}`),
  });
  expect(faults(listOf(1_000))).toEqual([]);
  expect(faults(listOf(1_001))).toEqual(['value too_many_values']);
  expect(faults({ any: Array.from({ length: 11 }, () => listOf(1_000)) })).toEqual([
    'any.10.value too_many_values',
  ]);
});

test('of many faults no more are listed than anybody reads', () => {
  expect(faults({ all: Array.from({ length: 400 }, () => null) })).toHaveLength(50);
});
