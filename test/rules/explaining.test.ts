import { expect, test } from 'vitest';
import type { Predicate } from '../../src/contract/automation/predicate.ts';
import { explainPredicate } from '../../src/rules/explain.ts';
import { about, where } from './cases/case.ts';

const facts = about({
  contact: { email: 'anna@example.com', name: 'A'.repeat(500), tags: ['VIP'] },
  company: { size: 12 },
});
const large = where('company.size', 'gt', 50);
const small = where('company.size', 'lt', 50);
const known = where('contact.email', 'known');
const vip = where('contact.tags', 'includes', 'vip');

function fieldsOf(predicate: Predicate): string[] {
  return explainPredicate(predicate, facts).map(({ field, op, held }) => `${field} ${op} ${held}`);
}

test('W10: a condition is explained by what it asked and what it met', () => {
  expect(explainPredicate(large, facts)).toEqual([
    { field: 'company.size', op: 'gt', value: 50, met: 12, held: false },
  ]);
  expect(explainPredicate(vip, facts)).toEqual([
    { field: 'contact.tags', op: 'includes', value: 'vip', met: ['VIP'], held: true },
  ]);
});

test('W10: what is unknown is null, and an operator without a value has none', () => {
  expect(explainPredicate(where('contact.phone', 'known'), facts)).toEqual([
    { field: 'contact.phone', op: 'known', met: null, held: false },
  ]);
});

test('W10: all of them are why all hold, and those that failed why they do not', () => {
  expect(fieldsOf({ all: [known, small] })).toEqual([
    'contact.email known true',
    'company.size lt true',
  ]);
  expect(fieldsOf({ all: [known, large] })).toEqual(['company.size gt false']);
});

test('W10: those that held are why any does, and all of them why none does', () => {
  expect(fieldsOf({ any: [large, known] })).toEqual(['contact.email known true']);
  expect(fieldsOf({ any: [large, where('contact.email', 'unknown')] })).toEqual([
    'company.size gt false',
    'contact.email unknown false',
  ]);
});

test('W10: groups within groups are explained by what counted in them, in order', () => {
  expect(
    fieldsOf({ all: [{ any: [large, small] }, { all: [known, { any: [vip, large] }] }] }),
  ).toEqual(['company.size lt true', 'contact.email known true', 'contact.tags includes true']);
  expect(fieldsOf({ all: [] })).toEqual([]);
});

test('W10: it is short, whatever it is about', () => {
  const [because] = explainPredicate(where('contact.name', 'contains', 'b'.repeat(900)), facts);
  expect(because?.met).toBe(`${'A'.repeat(199)}…`);
  expect(because?.value).toBe(`${'b'.repeat(199)}…`);
  const emojis = about({ contact: { name: '🙂'.repeat(300) } });
  const [cut] = explainPredicate(where('contact.name', 'known'), emojis);
  expect(cut?.met).toBe(`${'🙂'.repeat(99)}…`);
  expect(fieldsOf({ all: Array.from({ length: 300 }, () => known) })).toHaveLength(50);
  const tags = Array.from({ length: 100 }, (_, index) => `tag ${index}`);
  const [many] = explainPredicate(where('contact.tags', 'known'), about({ contact: { tags } }));
  expect(many?.met).toHaveLength(20);
});
