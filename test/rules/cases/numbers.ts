import { ofCompany, ofContact, ofCustom, where, type Case } from './case.ts';

const size = (op: 'eq' | 'ne' | 'gt' | 'gte' | 'lt' | 'lte', value: number) =>
  where('company.size', op, value);

export const numbers: readonly Case[] = [
  ofCompany('51 is more than 50', size('gt', 50), { size: 51 }, true),
  ofCompany('50 is not more than 50', size('gt', 50), { size: 50 }, false),
  ofCompany('50 is not less than 50', size('lt', 50), { size: 50 }, false),
  ofCompany('12 is less than 50', size('lt', 50), { size: 12 }, true),
  ofCompany('50 is at least 50', size('gte', 50), { size: 50 }, true),
  ofCompany('49 is not at least 50', size('gte', 50), { size: 49 }, false),
  ofCompany('50 is at most 50', size('lte', 50), { size: 50 }, true),
  ofCompany('51 is not at most 50', size('lte', 50), { size: 51 }, false),
  ofCompany('50 is 50', size('eq', 50), { size: 50 }, true),
  ofCompany('50 is not 50.5', size('eq', 50.5), { size: 50 }, false),
  ofCompany('51 is more than 50.5', size('gt', 50.5), { size: 51 }, true),
  ofCompany('50 is not other than 50', size('ne', 50), { size: 50 }, false),
  ofCompany('51 is other than 50', size('ne', 50), { size: 51 }, true),
  ofCompany('0 is known', where('company.size', 'known'), { size: 0 }, true),
  ofCompany('0 is more than -1', size('gt', -1), { size: 0 }, true),
  ofCompany('more than a number that no column holds', size('gt', 1e300), { size: 50 }, false),
  ofCompany('less than a number that no column holds', size('lt', 1e300), { size: 50 }, true),
  ofCompany('among numbers', where('company.size', 'in', [1, 50]), { size: 50 }, true),
  ofCompany('not among numbers', where('company.size', 'not_in', [1, 50.5]), { size: 50 }, true),
  ofCompany('spend', where('company.monthly_spend', 'gt', 500), { monthly_spend: 501 }, true),
  ofContact('sessions', where('contact.session_count', 'gte', 3), { session_count: 3 }, true),

  ofCustom('a negative one', 'lt', 0, -0.5, true),
  ofCustom('nothing below zero', 'lt', 0, -0, false),
  ofCustom('zero of both signs', 'eq', 0, -0, true),
  ofCustom('a fraction', 'eq', 0.1, 0.1, true),
  ofCustom('a fraction that is not quite it', 'eq', 0.3, 0.1 + 0.2, false),
  ofCustom(
    'the largest whole number',
    'eq',
    Number.MAX_SAFE_INTEGER,
    Number.MAX_SAFE_INTEGER,
    true,
  ),
  ofCustom(
    'next to the largest whole number',
    'lt',
    Number.MAX_SAFE_INTEGER,
    Number.MAX_SAFE_INTEGER - 1,
    true,
  ),
  ofCustom('a huge one', 'gt', 1e300, 1.7e308, true),
  ofCustom('a huge one below zero', 'lt', -1e300, -1.7e308, true),
  ofCustom('a huge whole one', 'eq', 1e21, 1e21, true),
  ofCustom('a tiny one', 'gt', 0, 5e-324, true),
  ofCustom('one among others', 'in', [1.5, 2], 1.5, true),
  ofCustom('one that is not among others', 'not_in', [1.5, 2], 1.5, false),
];
