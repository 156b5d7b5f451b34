import { expect, test } from 'vitest';
import {
  choicesOf,
  fieldGroups,
  nameInField,
  operatorsOf,
  toShape,
  valueKind,
  withName,
  withOperator,
  withShape,
  withType,
} from '../../../../src/console/state/automation/condition-fields.ts';
import { toGroup, toPredicate } from '../../../../src/console/state/automation/predicate-tree.ts';
import {
  problemAt,
  problemsBelow,
} from '../../../../src/console/state/automation/path-problems.ts';
import type { Condition } from '../../../../src/contract/automation/predicate.ts';
import { fixedFields } from '../../../../src/rules/catalogue.ts';
import { checkPredicate } from '../../../../src/rules/check.ts';

const size: Condition = { field: 'company.size', op: 'gt', value: 50 };

test('T4 every field of the language is offered, each once, in the group of what it is about', () => {
  const offered = fieldGroups.flatMap(({ options }) => options.map(({ value }) => value));
  for (const field of Object.keys(fixedFields)) expect(offered).toContain(field);
  expect(new Set(offered).size).toBe(offered.length);
  expect(fieldGroups.every(({ options }) => options.length > 0)).toBe(true);
});

test('T4 another field keeps what fits it, and begins anew with what does not', () => {
  expect(withShape(size, 'company.monthly_spend')).toEqual({
    field: 'company.monthly_spend',
    op: 'gt',
    value: 50,
  });
  const email = withShape(size, 'contact.email');
  expect(operatorsOf('text').map(({ value }) => value)).toContain(email.op);
  expect(email.value).toBe('');
  expect(withShape(size, 'contact.is_verified')).toEqual({
    field: 'contact.is_verified',
    op: 'eq',
    value: true,
  });
});

test('T4 an operator decides what is typed beside it', () => {
  expect(withOperator(size, 'known', 'number')).toEqual({ field: 'company.size', op: 'known' });
  expect(valueKind('date', 'more_than_days_ago')).toBe('days');
  expect(valueKind('date', 'on')).toBe('date');
  expect(valueKind('number', 'in')).toBe('numbers');
  expect(choicesOf('contact.role', 'text')?.map(({ value }) => value)).toEqual([
    'visitor',
    'lead',
    'user',
  ]);
});

test('T4 a custom attribute has a name and the type that it is asked with', () => {
  const unnamed = withShape(size, 'contact.custom');
  expect(unnamed.field).toBe('contact.custom.');
  const named = withName(unnamed, 'seats');
  expect(nameInField(named.field)).toBe('seats');
  expect(toShape(named)).toEqual({ field: 'contact.custom', type: 'number', isTyped: true });
  expect(toShape(withType(named, 'date')).type).toBe('date');
  expect(checkPredicate({ all: [{ ...named, value: 3 }] })).toEqual([]);
});

test('T4 an event has a name between what is asked of it', () => {
  const counted = withName(withShape(size, 'event.count'), 'placed.order');
  expect(counted.field).toBe('event.placed.order.count');
  expect(nameInField(counted.field)).toBe('placed.order');
  expect(toShape(counted)).toEqual({ field: 'event.count', type: 'number', isTyped: false });
});

test('T4 a single condition is edited as a group of one', () => {
  expect(toGroup(size)).toEqual({ join: 'all', items: [size] });
  expect(toPredicate({ join: 'any', items: [size] })).toEqual({ any: [size] });
});

test('T4 what is wrong is found at its very place, and further in', () => {
  const problems = [
    { path: 'when.all.0.value', message: 'missing' },
    { path: 'when', message: 'whole' },
  ];
  const below = problemsBelow(problems, 'when');
  expect(problemAt(below, 'all.0.value')).toBe('missing');
  expect(problemAt(below, '')).toBe('whole');
  expect(problemsBelow(problems, 'whe')).toEqual([]);
});
