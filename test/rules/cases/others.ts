import type { Predicate } from '../../../src/contract/automation/predicate.ts';
import { about, nowMs, ofCompany, ofContact, ofCustom, where, type Case } from './case.ts';

const day = 24 * 60 * 60 * 1000;
const yes: Predicate = where('contact.name', 'eq', 'a');
const no: Predicate = where('contact.name', 'eq', 'b');

function ofGroup(name: string, predicate: Predicate, expected: boolean): Case {
  return ofContact(name, predicate, { name: 'A' }, expected);
}

export const groups: readonly Case[] = [
  ofGroup('all of none', { all: [] }, true),
  ofGroup('any of none', { any: [] }, false),
  ofGroup('all of one that holds', { all: [yes] }, true),
  ofGroup('all of one that does not', { all: [no] }, false),
  ofGroup('any of one that holds', { any: [yes] }, true),
  ofGroup('any of one that does not', { any: [no] }, false),
  ofGroup('all, and the last does not', { all: [yes, yes, yes, no] }, false),
  ofGroup('any, and the last does', { any: [no, no, no, yes] }, true),
  ofGroup('all of any', { all: [{ any: [no, yes] }, { any: [yes] }] }, true),
  ofGroup('any of all', { any: [{ all: [yes, no] }, { all: [no] }] }, false),
  ofGroup('none within all', { all: [yes, { any: [] }] }, false),
  ofGroup('none within any', { any: [no, { all: [] }] }, true),
];

export const booleans: readonly Case[] = [
  ofContact('true', where('contact.is_unsubscribed', 'eq', true), { is_unsubscribed: true }, true),
  ofContact(
    'not true',
    where('contact.is_unsubscribed', 'eq', true),
    { is_unsubscribed: false },
    false,
  ),
  ofContact(
    'false',
    where('contact.is_unsubscribed', 'eq', false),
    { is_unsubscribed: false },
    true,
  ),
  ofContact(
    'other than true',
    where('contact.is_unsubscribed', 'ne', true),
    { is_unsubscribed: false },
    true,
  ),
  ofContact(
    'false is known',
    where('contact.is_unsubscribed', 'known'),
    { is_unsubscribed: false },
    true,
  ),
  ofContact('verified', where('contact.is_verified', 'eq', true), { is_verified: true }, true),
  ofContact(
    'not verified',
    where('contact.is_verified', 'eq', true),
    { is_verified: false },
    false,
  ),
  ofCustom('of an attribute', 'eq', true, true, true),
  ofCustom('the other one', 'eq', true, false, false),
  ofCustom('false of an attribute', 'eq', false, false, true),
  ofCustom('no such attribute is not false', 'eq', false, undefined, false),
  ofCustom('no such attribute is other than false', 'ne', false, undefined, true),
  ofCustom('false of an attribute is known', 'known', undefined, false, true),
];

/** A value of another type is another value. */
export const types: readonly Case[] = [
  ofCustom('a number is no text', 'eq', '1', 1, false),
  ofCustom('a number is other than a text', 'ne', '1', 1, true),
  ofCustom('a text is no number', 'eq', 1, '1', false),
  ofCustom('a text is not more than a number', 'gt', 1, '5', false),
  ofCustom('a text is not less than a number', 'lt', 1, '-5', false),
  ofCustom('NaN as a text is no number', 'ne', 1, 'NaN', true),
  ofCustom('a text that only begins as a number', 'gt', 1, '5 apples', false),
  ofCustom('true is not 1', 'eq', 1, true, false),
  ofCustom('true is not more than 0', 'gt', 0, true, false),
  ofCustom('1 is not true', 'eq', true, 1, false),
  ofCustom('0 is not false', 'eq', false, 0, false),
  ofCustom('true is not “true”', 'eq', 'true', true, false),
  ofCustom('“true” is not true', 'eq', true, 'true', false),
  ofCustom('a number contains nothing', 'contains', '1', 12, false),
  ofCustom('a number does not contain it', 'not_contains', '1', 12, true),
  ofCustom('a number is not among texts', 'in', ['1'], 1, false),
  ofCustom('a text is not among numbers', 'not_in', [1], '1', true),
  ofCustom('a text is no date', 'before', '2030-01-01', '2020-01-01', false),
  ofCustom('a text', 'eq', 'ÄÖ', 'äö', true),
  ofCustom('an empty text', 'known', undefined, '', false),
  ofCustom('a number is known', 'known', undefined, 0, true),
  ofCustom('a number is not unknown', 'unknown', undefined, 0, false),
  ofCustom('nothing', 'unknown', undefined, undefined, true),
];

const names = [
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'plan.tier',
  'a b',
  'a"b',
  "a'b",
  'a\\b',
  '$',
  '[0]',
  '*',
  '%',
  '🙂',
  'ß',
  'a\nb',
  '0',
];

/** Names are as they are: with case, and whatever is in them. */
export const customNames: readonly Case[] = [
  ...names.flatMap((name) => {
    const custom = Object.fromEntries([[name, 'Yes']]);
    return [
      ofContact(`known as ${name}`, where(`contact.custom.${name}`, 'eq', 'yes'), { custom }, true),
      ofContact(`unknown as ${name}`, where(`contact.custom.${name}`, 'unknown'), {}, true),
      ofContact(
        `empty beside ${name}`,
        where(`contact.custom.${name}`, 'known'),
        { custom: {} },
        false,
      ),
      ofCompany(
        `a company's ${name}`,
        where(`company.custom.${name}`, 'eq', 'yes'),
        { custom },
        true,
      ),
    ];
  }),
  ofContact(
    'in another case',
    where('contact.custom.plan', 'known'),
    { custom: { Plan: 'a' } },
    false,
  ),
  ofContact(
    'of the person, not of the company',
    where('company.custom.plan', 'known'),
    { custom: { plan: 'a' } },
    false,
  ),
  ofContact(
    'what is encoded',
    where('contact.custom.a%20b', 'known'),
    { custom: { 'a b': 'x' } },
    false,
  ),
];

export const lists: readonly Case[] = [
  ofContact('a tag', where('contact.tags', 'includes', 'vip'), { tags: ['Beta', 'VIP'] }, true),
  ofContact('another tag', where('contact.tags', 'includes', 'vip'), { tags: ['VIPs'] }, false),
  ofContact(
    'one of two tags',
    where('contact.tags', 'includes', ['a', 'vip']),
    { tags: ['VIP'] },
    true,
  ),
  ofContact('none of two', where('contact.tags', 'includes', ['a', 'b']), { tags: ['VIP'] }, false),
  ofContact('without a tag', where('contact.tags', 'excludes', 'vip'), { tags: ['Beta'] }, true),
  ofContact(
    'not without it',
    where('contact.tags', 'excludes', 'vip'),
    { tags: ['Beta', 'VIP'] },
    false,
  ),
  ofContact(
    'without any of two',
    where('contact.tags', 'excludes', ['a', 'vip']),
    { tags: ['VIP'] },
    false,
  ),
  ofContact(
    'a tag in another script',
    where('contact.tags', 'includes', 'STRASSE'),
    { tags: ['Straße'] },
    true,
  ),
  ofContact('a tag of an emoji', where('contact.tags', 'includes', '🙂'), { tags: ['🙂'] }, true),
];

const ordered = { count: 3, first_at: nowMs - 10 * day, last_at: nowMs - 2 * day };

function ofEvent(
  name: string,
  predicate: Predicate,
  events: Record<string, typeof ordered>,
  expected: boolean,
): Case {
  return { name, predicate, facts: about({ contact: {}, events }), expected };
}

export const events: readonly Case[] = [
  ofEvent('often', where('event.ordered.count', 'gte', 3), { ordered }, true),
  ofEvent('more often', where('event.ordered.count', 'gt', 3), { ordered }, false),
  ofEvent('so often', where('event.ordered.count', 'in', [1, 3]), { ordered }, true),
  ofEvent('never is 0 times', where('event.ordered.count', 'eq', 0), {}, true),
  ofEvent('never is less than once', where('event.ordered.count', 'lt', 1), {}, true),
  ofEvent('never is not once', where('event.ordered.count', 'gt', 0), {}, false),
  ofEvent('never is other than once', where('event.ordered.count', 'ne', 1), {}, true),
  ofEvent('often is other than never', where('event.ordered.count', 'ne', 0), { ordered }, true),
  ofEvent('a count is known', where('event.ordered.count', 'known'), {}, true),
  ofEvent('a count is not unknown', where('event.ordered.count', 'unknown'), {}, false),
  ofEvent('last', where('event.ordered.last_at', 'less_than_days_ago', 3), { ordered }, true),
  ofEvent('first', where('event.ordered.first_at', 'days_ago', 10), { ordered }, true),
  ofEvent('when it never was', where('event.ordered.last_at', 'more_than_days_ago', 3), {}, false),
  ofEvent('when it never was is unknown', where('event.ordered.first_at', 'unknown'), {}, true),
  ofEvent('when it was is known', where('event.ordered.first_at', 'known'), { ordered }, true),
  ofEvent('by the calendar', where('event.ordered.last_at', 'on', '2024-02-27'), { ordered }, true),
  ofEvent('another event', where('event.ordered.count', 'gt', 0), { Ordered: ordered }, false),
  ofEvent(
    'a name with points',
    where('event.shop.count.count', 'gt', 0),
    { 'shop.count': ordered },
    true,
  ),
  ofEvent('a hostile name', where('event.__proto__.count', 'gt', 0), {}, false),
  ofEvent(
    'a hostile name that happened',
    where('event.__proto__.count', 'gt', 0),
    Object.fromEntries([['__proto__', ordered]]),
    true,
  ),
];

/** Of what only a conversation knows; no audience has them. */
export const momentary: readonly Case[] = [
  {
    name: 'a message',
    predicate: where('message.body', 'contains', 'PRICING'),
    facts: about({ message: { body: 'What about\npricing?' } }),
    expected: true,
  },
  {
    name: 'no message',
    predicate: where('message.body', 'not_contains', 'pricing'),
    facts: about({}),
    expected: true,
  },
  {
    name: 'a page',
    predicate: { all: [where('page.url', 'contains', '/pricing'), where('page.title', 'known')] },
    facts: about({ page: { url: 'https://a.example/Pricing?x=1', title: 'Prices' } }),
    expected: true,
  },
  {
    name: 'a conversation',
    predicate: {
      all: [
        where('conversation.state', 'eq', 'open'),
        where('conversation.is_priority', 'eq', false),
        where('conversation.is_inbound', 'eq', true),
        where('conversation.tags', 'includes', 'BUG'),
        where('conversation.created_at', 'on', '2024-02-29'),
        where('conversation.waiting_since', 'less_than_days_ago', 1),
        where('conversation.team', 'eq', 'support'),
        where('conversation.teammate', 'unknown'),
      ],
    },
    facts: about({
      conversation: {
        state: 'open',
        is_priority: false,
        is_inbound: true,
        tags: ['Bug'],
        created_at: nowMs,
        waiting_since: nowMs - 1,
        team: 'Support',
      },
    }),
    expected: true,
  },
  {
    name: 'who is there',
    predicate: { all: [where('office.is_open', 'eq', true), where('team.is_online', 'ne', true)] },
    facts: about({ office: { is_open: true }, team: { is_online: false } }),
    expected: true,
  },
];
