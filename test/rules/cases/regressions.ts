import { about, ofCustom, where, type Case } from './case.ts';

/** What random predicates about random people have found. */
export const regressions: readonly Case[] = [
  ofCustom(
    'a number that is too huge for a date',
    'before',
    '2024-02-28',
    -1.797693134862316e305,
    true,
  ),
  {
    name: 'a date that is too huge for one',
    predicate: where('contact.custom.field', 'before', '2024-02-28'),
    facts: about({ contact: { custom: { field: -1.7e308 } } }),
    attributes: [{ model: 'contact', name: 'field', type: 'date' }],
    expected: true,
  },
];
