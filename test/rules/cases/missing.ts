import type { Condition, Operator } from '../../../src/contract/automation/predicate.ts';
import { about, ofCompany, ofContact, ofName, where, type Case } from './case.ts';

const text: readonly [Operator, NonNullable<Condition['value']>][] = [
  ['eq', 'a'],
  ['ne', 'a'],
  ['in', ['a']],
  ['not_in', ['a']],
  ['contains', 'a'],
  ['not_contains', 'a'],
  ['contains_word', 'a'],
  ['starts_with', 'a'],
  ['ends_with', 'a'],
];
const numeric: readonly [Operator, NonNullable<Condition['value']>][] = [
  ['eq', 0],
  ['ne', 0],
  ['in', [0]],
  ['not_in', [0]],
  ['gt', -1],
  ['gte', -1],
  ['lt', 1],
  ['lte', 1],
];
const dated: readonly [Operator, NonNullable<Condition['value']>][] = [
  ['more_than_days_ago', 0],
  ['less_than_days_ago', 9],
  ['days_ago', 1],
  ['before', '2024-01-01'],
  ['after', '1980-01-01'],
  ['on', '2024-02-29'],
];
const negatives: ReadonlySet<Operator> = new Set(['ne', 'not_in', 'not_contains', 'excludes']);

/** What is not known does not match, but where an operator says “not”. */
export const missing: readonly Case[] = [
  ...text.flatMap(([op, value]) =>
    [undefined, null, ''].map((met) =>
      ofName(`${op}: ${met === '' ? 'an empty text' : met}`, op, value, met, negatives.has(op)),
    ),
  ),
  ...[...numeric, ...dated].flatMap(([op, value]) => {
    const field = typeof value === 'string' || op.endsWith('_ago') ? 'created_at' : 'size';
    const predicate = where(`company.${field}`, op, value);
    return [
      ofCompany(`${op} ${String(value)}: nothing of it`, predicate, {}, negatives.has(op)),
      ofCompany(`${op} ${String(value)}: null`, predicate, { [field]: null }, negatives.has(op)),
      ofCompany(`${op} ${String(value)}: no company`, predicate, null, negatives.has(op)),
    ];
  }),
  ...text.map(([op, value]) =>
    ofCompany(
      `${op}: no company's name`,
      where('company.name', op, value),
      null,
      negatives.has(op),
    ),
  ),
  ...[...text, ...numeric, ...dated].map(([op, value]) =>
    ofContact(
      `${op} ${String(value)}: no such attribute`,
      where('contact.custom.field', op, value),
      { custom: { other: 'a' } },
      negatives.has(op),
    ),
  ),
  ofContact('no attribute at all', where('contact.custom.field', 'ne', 'a'), {}, true),
  ofContact('no tag: includes', where('contact.tags', 'includes', 'a'), {}, false),
  ofContact('no tag: excludes', where('contact.tags', 'excludes', 'a'), { tags: [] }, true),
  ofContact(
    'when somebody signed up',
    where('contact.signed_up_at', 'before', '2030-01-01'),
    {},
    false,
  ),

  ofName('a name', 'known', undefined, 'a', true),
  ofName('a name of a space', 'known', undefined, ' ', true),
  ofName('an empty name', 'known', undefined, '', false),
  ofName('no name', 'known', undefined, null, false),
  ofName('a name is not unknown', 'unknown', undefined, 'a', false),
  ofName('an empty name is unknown', 'unknown', undefined, '', true),
  ofName('none is unknown', 'unknown', undefined, undefined, true),
  ofCompany('a company', where('company.name', 'known'), { name: 'A' }, true),
  ofCompany('a company without a name', where('company.name', 'known'), {}, false),
  ofCompany('no company is unknown', where('company.name', 'unknown'), null, true),
  ofCompany('a known name is not unknown', where('company.name', 'unknown'), { name: 'A' }, false),
  ofContact('tags', where('contact.tags', 'known'), { tags: ['a'] }, true),
  ofContact('no tags are unknown', where('contact.tags', 'unknown'), { tags: [] }, true),
  ofContact('no tags are not known', where('contact.tags', 'known'), {}, false),
  ofContact('a moment', where('contact.signed_up_at', 'known'), { signed_up_at: 0 }, true),
  {
    name: 'nothing is known of anybody',
    predicate: { all: [where('contact.email', 'unknown'), where('company.size', 'ne', 1)] },
    facts: about({}),
    expected: true,
  },
];
