import fc, { type Arbitrary } from 'fast-check';
import type { Condition, Operator, Predicate } from '../../src/contract/automation/predicate.ts';
import {
  findField,
  operatorsOf,
  optionsOfField,
  typesOfOperator,
  type Field,
  type FieldType,
} from '../../src/rules/catalogue.ts';
import type { Facts } from '../../src/rules/facts.ts';
import type { KnownAttribute } from '../../src/rules/known-attribute.ts';
import { must } from '../../src/base/must.ts';
import { nowMs } from './cases/case.ts';

/** Few enough that what is asked for is often there. */
const texts = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'a',
      'A',
      'ab',
      'b a',
      'é',
      'e\u0301',
      'ß',
      'SS',
      'ς',
      'Σ',
      'İ',
      'ı',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '🙂',
      'a\nb',
      '%',
      '_',
      '*',
      '[a]',
      "'",
      '"',
      '\\',
      'ａ',
      'a-b',
      '1',
      'NaN',
    ),
  },
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  // NUL is refused at the door.
  fc.string({ unit: 'binary', maxLength: 8 }).map((text) => text.replaceAll('\0', '')),
);
const wanted = texts.filter((text) => text !== '');
const wholes = fc.oneof(fc.integer({ min: -2, max: 3 }), fc.maxSafeInteger());
const numbers = fc.oneof(
  wholes,
  fc.constantFrom(0.1, 0.5, -0.5, 1e21, 1e-7),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const hourMs = 60 * 60 * 1000;
const moments = fc.oneof(
  fc.integer({ min: -100, max: 100 }).map((hours) => nowMs + hours * hourMs),
  fc.integer({ min: -200, max: 200 }).map((ms) => nowMs - 48 * hourMs + ms),
  fc.integer({ min: -1e12, max: 2e12 }),
);
const days = fc.constantFrom('2024-02-28', '2024-02-29', '2024-03-01', '1969-12-31', '2030-01-01');

export const zones = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'America/Los_Angeles',
);

export const attributes: readonly KnownAttribute[] = [
  { model: 'contact', name: 'renewal', type: 'date' },
  { model: 'company', name: 'renewal', type: 'date' },
];
const attributeNames = fc.constantFrom('plan', '__proto__', 'a.b', '🙂', '"');
const eventNames = fc.constantFrom('ordered', '__proto__', 'a.count');

function maybe<Value>(value: Arbitrary<Value>): Arbitrary<Value | null> {
  return fc.option(value, { freq: 2 });
}

const custom = fc
  .tuple(
    fc.dictionary(attributeNames, fc.oneof(texts, numbers, fc.boolean()), { maxKeys: 4 }),
    maybe(fc.integer({ min: -1e9, max: 2e9 }).map((seconds) => seconds * 1000)),
  )
  .map(([values, renewal]) => (renewal === null ? values : { ...values, renewal }));

/** Somebody as a database would know them. */
export const people: Arbitrary<Omit<Facts, 'timeZone'>> = fc.record({
  nowMs: fc.constant(nowMs),
  contact: fc.record({
    role: fc.constantFrom('visitor', 'lead', 'user'),
    email: maybe(texts),
    name: maybe(texts),
    language: maybe(texts),
    utm_source: maybe(texts),
    is_unsubscribed: fc.boolean(),
    is_verified: fc.boolean(),
    session_count: fc.nat(5),
    created_at: moments,
    last_seen_at: moments,
    signed_up_at: maybe(moments),
    tags: fc.array(wanted, { maxLength: 3 }),
    custom,
  }),
  company: maybe(
    fc.record({
      name: maybe(texts),
      plan: maybe(texts),
      size: maybe(wholes),
      monthly_spend: maybe(wholes),
      created_at: maybe(moments),
      custom,
    }),
  ),
  events: fc.dictionary(
    eventNames,
    fc.record({ count: fc.integer({ min: 1, max: 4 }), first_at: moments, last_at: moments }),
  ),
});

const fields = fc.oneof(
  fc.constantFrom(
    'contact.role',
    'contact.email',
    'contact.name',
    'contact.language',
    'contact.phone',
    'contact.utm_source',
    'contact.is_unsubscribed',
    'contact.is_verified',
    'contact.session_count',
    'contact.created_at',
    'contact.last_seen_at',
    'contact.signed_up_at',
    'contact.tags',
    'contact.custom.renewal',
    'company.name',
    'company.plan',
    'company.size',
    'company.monthly_spend',
    'company.created_at',
    'company.custom.renewal',
  ),
  attributeNames.map((name) => `contact.custom.${name}`),
  attributeNames.map((name) => `company.custom.${name}`),
  fc
    .tuple(eventNames, fc.constantFrom('count', 'first_at', 'last_at'))
    .map(([name, aspect]) => `event.${name}.${aspect}`),
);

const conditions: Arbitrary<Condition> = fields.chain((name) => {
  const field = must(findField(name, attributes), name);
  return fc.constantFrom(...operatorsOf(field)).chain((op) =>
    valuesOf(field, op).map((value) => ({
      field: name,
      op,
      ...(value === undefined ? {} : { value: value as NonNullable<Condition['value']> }),
    })),
  );
});

const list = { minLength: 1, maxLength: 3 };

function valuesOf(field: Field, op: Operator): Arbitrary<unknown> {
  switch (op) {
    case 'known':
    case 'unknown':
      return fc.constant(undefined);
    case 'before':
    case 'after':
    case 'on':
      return days;
    case 'more_than_days_ago':
    case 'less_than_days_ago':
    case 'days_ago':
      return fc.nat(5);
    case 'eq':
    case 'ne':
      return fc.oneof(...valuesByType(field, ['text', 'number', 'boolean']));
    case 'in':
    case 'not_in':
      return fc.oneof(
        ...valuesByType(field, ['text', 'number']).map((values) => fc.array(values, list)),
      );
    case 'includes':
    case 'excludes':
      return fc.oneof(wanted, fc.array(wanted, list));
    default:
      return typesOfOperator[op].includes('number') ? numbers : wanted;
  }
}

/** What the field may be compared with, by the types that it may be of. */
function valuesByType(field: Field, types: readonly FieldType[]): Arbitrary<unknown>[] {
  const options = field.kind === 'fixed' ? optionsOfField[field.name] : undefined;
  return types
    .filter((type) => field.type === undefined || field.type === type)
    .map((type) => {
      if (type === 'number') return numbers;
      if (type === 'boolean') return fc.boolean();
      return options === undefined ? wanted : fc.constantFrom(...options);
    });
}

export const predicates: Arbitrary<Predicate> = fc.letrec<{ node: Predicate }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'groups' },
    conditions,
    fc.record({ all: fc.array(tie('node'), { maxLength: 4, depthIdentifier: 'groups' }) }),
    fc.record({ any: fc.array(tie('node'), { maxLength: 4, depthIdentifier: 'groups' }) }),
  ),
})).node;

/** Each beside what says the contrary. */
export const contraries: readonly [Operator, Operator][] = [
  ['eq', 'ne'],
  ['in', 'not_in'],
  ['contains', 'not_contains'],
  ['includes', 'excludes'],
  ['known', 'unknown'],
];

export { conditions };
