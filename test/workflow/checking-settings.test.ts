import { describe, expect, test } from 'vitest';
import { alwaysOpen } from '../../src/contract/automation/office-hours.ts';
import { defaultOperatorSettings } from '../../src/contract/automation/operator-settings.ts';
import {
  checkAssignmentRules,
  checkOfficeHours,
  checkOperatorSettings,
} from '../../src/workflow/check.ts';
import { brief, isPremium } from './kit/checked.ts';

describe('T4 settings', () => {
  const settings = (changes: object) =>
    brief(checkOperatorSettings({ ...defaultOperatorSettings, ...changes }));

  test('O1 O3 what is right is taken', () => {
    expect(settings({})).toEqual([]);
    for (const redirect of [
      { email: 'a@b.example' },
      { website: 'heron.example' },
      { phone: '+44 (20) 7946' },
    ]) {
      expect(settings({ routing: { on: true, customers: { redirect } } })).toEqual([]);
    }
    expect(settings({ texts: { redirect_phone: { en: 'Ring {phone}' } } })).toEqual([]);
  });

  const wrong: readonly [object, string][] = [
    [{ colour: 1 }, 'colour unknown_key'],
    [{ routing: { on: true } }, 'routing.customers type'],
    [{ routing: { on: true, customers: {} } }, 'routing.customers missing'],
    [{ routing: { on: 1, customers: { assign: { nobody: true } } } }, 'routing.on type'],
    [{ routing: { on: true, customers: { redirect: {} } } }, 'routing.customers.redirect missing'],
    [
      { routing: { on: true, customers: { redirect: { email: 'a', phone: '1' } } } },
      'routing.customers.redirect missing',
    ],
    [
      { routing: { on: true, customers: { redirect: { email: 'nobody' } } } },
      'routing.customers.redirect.email not_allowed',
    ],
    [
      { routing: { on: true, customers: { redirect: { website: 'javascript:x' } } } },
      'routing.customers.redirect.website not_allowed',
    ],
    [
      { routing: { on: true, customers: { redirect: { phone: 'call' } } } },
      'routing.customers.redirect.phone not_allowed',
    ],
    [
      // Nobody abroad could call it, and no page could link it.
      { routing: { on: true, customers: { redirect: { phone: '0800 123 456' } } } },
      'routing.customers.redirect.phone not_allowed',
    ],
    [
      { qualification: { on: true, questions: [{ attribute: 'x' }] } },
      'qualification.questions.0.attribute unknown_attribute',
    ],
    [
      {
        qualification: {
          on: true,
          questions: [{ attribute: 'contact.name' }, { attribute: 'contact.name' }],
        },
      },
      'qualification.questions.1.attribute duplicate',
    ],
    [{ wait_for_team_s: -1 }, 'wait_for_team_s not_allowed'],
    [{ abandon_after_s: 0 }, 'abandon_after_s not_allowed'],
    [{ texts: { sing: { en: 'La' } } }, 'texts.sing unknown_key'],
    [{ texts: { redirect_phone: { en: 'Call us' } } }, 'texts.redirect_phone.en missing'],
  ];
  test.each(wrong)('T4 what is wrong is named: %j', (changes, expected) => {
    expect(settings(changes)).toEqual([expected]);
  });

  test('T1 assignment rules assign, and do nothing else', () => {
    const rule = (then: unknown) =>
      brief(checkAssignmentRules([{ name: 'A', when: isPremium, then }]));
    expect(rule({ assign: { team: 'Sales' } })).toEqual([]);
    expect(rule([{ assign: { team: 'Sales' } }])).toEqual(['0.then type']);
    expect(rule({ close: true })).toEqual(['0.then.close unknown_key', '0.then.assign type']);
  });

  test('O11 office hours', () => {
    const hours = (changes: object) => brief(checkOfficeHours({ ...alwaysOpen, ...changes }));
    const interval = (start_minute: unknown, end_minute: unknown) =>
      hours({ intervals: [{ start_minute, end_minute }] });
    expect(hours({ time_zone: 'Europe/Lisbon', holidays: ['2028-02-29'] })).toEqual([]);
    expect(interval(0, 10_080)).toEqual([]);
    expect(hours({ time_zone: 'Europe/Atlantis' })).toEqual(['time_zone not_allowed']);
    expect(hours({ holidays: ['2026-02-29', 5] })).toEqual([
      'holidays.0 not_allowed',
      'holidays.1 type',
    ]);
    expect(interval(10, 10)).toEqual(['intervals.0.end_minute not_allowed']);
    expect(interval(-1, 10_081)).toEqual([
      'intervals.0.start_minute not_allowed',
      'intervals.0.end_minute not_allowed',
    ]);
    expect(interval('9', 10)).toEqual(['intervals.0.start_minute type']);
  });
});
