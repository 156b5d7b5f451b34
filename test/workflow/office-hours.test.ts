import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alwaysOpen, type OfficeHours } from '../../src/contract/automation/office-hours.ts';
import { isOpen, nextOpening } from '../../src/workflow/office-hours.ts';
import { spokenText } from '../../src/workflow/operator/texts/spoken-text.ts';
import { operator } from './kit/operator.ts';
import { facts, play } from './kit/play.ts';

const day = 1_440;
/** Monday to Friday, nine to five. */
const weekdays = [0, 1, 2, 3, 4].map((index) => ({
  start_minute: index * day + 540,
  end_minute: index * day + 1_020,
}));

function office(time_zone: string, changes: Partial<OfficeHours> = {}): OfficeHours {
  return { time_zone, intervals: weekdays, holidays: [], ...changes };
}

const at = (text: string) => Date.parse(text);
const opening = (hours: OfficeHours, from: string) => {
  const moment = nextOpening(hours, at(from));
  return moment === null ? null : new Date(moment).toISOString();
};

describe('O11 whether somebody is there', () => {
  const lisbon = office('Europe/Lisbon');

  test('O11 from the first minute to before the last, by the clock on the office’s wall', () => {
    const moments = {
      '2026-01-15T08:59:59Z': false,
      '2026-01-15T09:00:00Z': true,
      '2026-01-15T16:59:59Z': true,
      '2026-01-15T17:00:00Z': false,
      // Summer time: nine there is eight in UTC.
      '2026-07-16T07:59:59Z': false,
      '2026-07-16T08:00:00Z': true,
      '2026-07-16T16:00:00Z': false,
      // A Saturday.
      '2026-01-17T12:00:00Z': false,
    };
    for (const [moment, expected] of Object.entries(moments)) {
      expect(isOpen(lisbon, at(moment)), moment).toBe(expected);
    }
  });

  test('O11 another day, where it is another day there', () => {
    // Friday evening in UTC, Saturday morning in Auckland.
    expect(isOpen(office('Pacific/Auckland'), at('2026-01-16T21:00:00Z'))).toBe(false);
    // Sunday evening in UTC, Monday morning there.
    expect(isOpen(office('Pacific/Auckland'), at('2026-01-18T21:00:00Z'))).toBe(true);
  });

  test('O11 not on holidays', () => {
    const hours = office('Europe/Lisbon', { holidays: ['2026-01-15'] });
    expect(isOpen(hours, at('2026-01-15T12:00:00Z'))).toBe(false);
    expect(isOpen(hours, at('2026-01-16T12:00:00Z'))).toBe(true);
  });

  test('O11 always, where no hours are given, but for holidays', () => {
    expect(isOpen(alwaysOpen, at('2026-01-17T03:00:00Z'))).toBe(true);
    expect(isOpen({ ...alwaysOpen, holidays: ['2026-01-17'] }, at('2026-01-17T03:00:00Z'))).toBe(
      false,
    );
  });

  test('O11 over midnight and over several days', () => {
    const night = office('UTC', { intervals: [{ start_minute: day - 60, end_minute: 3 * day }] });
    expect(isOpen(night, at('2026-01-12T23:30:00Z'))).toBe(true);
    expect(isOpen(night, at('2026-01-14T23:59:00Z'))).toBe(true);
    expect(isOpen(night, at('2026-01-15T00:00:00Z'))).toBe(false);
  });
});

describe('O11 when somebody is there again', { timeout: 60_000 }, () => {
  test('O11 now, where somebody is', () => {
    const now = '2026-01-15T12:34:56.000Z';
    expect(opening(office('UTC'), now)).toBe(now);
  });

  test('O11 the next morning, after the weekend, after the holidays', () => {
    const lisbon = office('Europe/Lisbon', { holidays: ['2026-01-19', '2026-01-20'] });
    expect(opening(lisbon, '2026-01-15T17:00:00Z')).toBe('2026-01-16T09:00:00.000Z');
    expect(opening(lisbon, '2026-01-16T05:00:00Z')).toBe('2026-01-16T09:00:00.000Z');
    expect(opening(lisbon, '2026-01-16T17:00:00Z')).toBe('2026-01-21T09:00:00.000Z');
  });

  test('O11 at midnight, where a holiday ends that nobody is there on', () => {
    const hours = { ...alwaysOpen, holidays: ['2026-12-25'] };
    expect(opening(hours, '2026-12-25T10:00:00Z')).toBe('2026-12-26T00:00:00.000Z');
  });

  test('O11 by the new time, where the clocks are changed before', () => {
    const berlin = office('Europe/Berlin');
    expect(opening(berlin, '2026-03-27T20:00:00Z')).toBe('2026-03-30T07:00:00.000Z');
    expect(opening(berlin, '2026-10-23T20:00:00Z')).toBe('2026-10-26T08:00:00.000Z');
  });

  test('O11 when the clock has jumped over the time at which it opens', () => {
    // Sunday half past two, which that night has not.
    const hours = office('Europe/Berlin', {
      intervals: [{ start_minute: 6 * day + 150, end_minute: 6 * day + 240 }],
    });
    expect(opening(hours, '2026-03-28T22:00:00Z')).toBe('2026-03-29T01:00:00.000Z');
  });

  test('O11 twice, in the hour that is lived twice', () => {
    const hours = office('Europe/Berlin', {
      intervals: [{ start_minute: 6 * day + 120, end_minute: 6 * day + 150 }],
    });
    expect(opening(hours, '2026-10-24T22:00:00Z')).toBe('2026-10-25T00:00:00.000Z');
    expect(opening(hours, '2026-10-25T00:40:00Z')).toBe('2026-10-25T01:00:00.000Z');
  });

  test('O11 at no time that can be told, where they are never there', () => {
    const empty = office('UTC', { intervals: [{ start_minute: 0, end_minute: 1 }] });
    const mondays = Array.from({ length: 70 }, (_, week) =>
      new Date(at('2026-01-12') + week * 7 * 86_400_000).toISOString().slice(0, 10),
    );
    expect(opening({ ...empty, holidays: mondays }, '2026-01-15T12:00:00Z')).toBeNull();
  });

  test('O11 is always a moment at which somebody is there, and the minute before nobody is', () => {
    const interval = fc
      .tuple(fc.integer({ min: 0, max: 10_079 }), fc.integer({ min: 1, max: 2_000 }))
      .map(([start, length]) => ({
        start_minute: start,
        end_minute: Math.min(10_080, start + length),
      }));
    const zone = fc.constantFrom(
      'UTC',
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Pacific/Apia',
      'America/Sao_Paulo',
    );
    const from = fc.integer({ min: at('2010-01-01'), max: at('2030-01-01') });
    fc.assert(
      fc.property(zone, fc.array(interval, { maxLength: 3 }), from, (name, intervals, now) => {
        const hours = office(name, { intervals });
        const moment = nextOpening(hours, now);
        expect(moment !== null && isOpen(hours, moment)).toBe(true);
        expect(moment === now || !isOpen(hours, (moment ?? 0) - 60_000)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('O11 how soon somebody answers', () => {
  const definition = operator({ reply_time: { on: true }, email_prompt: { on: false } });
  const said = (text: string) => `visitor: Hi\nbot: ${text}\nend: completed`;
  const where = (is_open: boolean | undefined, is_online: boolean) => ({
    facts: { ...facts, office: { is_open }, team: { is_online } },
  });

  test('O11 in minutes while somebody is there, in hours while nobody is but the office is open', () => {
    play(
      definition,
      said('The team is here and usually answers within minutes.'),
      where(true, true),
    );
    play(definition, said('The team usually answers within a few hours.'), where(true, false));
    play(definition, said('The team usually answers within a day.'), where(undefined, false));
  });

  const evening = {
    language: 'en',
    overrides: {},
    hasMail: true,
    nowMs: at('2026-01-16T20:00:00Z'),
    officeHours: office('Europe/Lisbon'),
  };

  test('O11 when the office opens, in the zone of the person or of the office', () => {
    const read = (changes: object) =>
      spokenText({ built_in: 'back_at' }, { ...evening, ...changes });
    expect(read({})).toMatch(/The team is back: Monday.*9:00\sAM GMT/);
    expect(read({ timeZone: 'America/New_York' })).toMatch(/Monday.*4:00\sAM\.$/);
    expect(read({ timeZone: 'Asia/Tokyo' })).toMatch(/Monday.*6:00\sPM\.$/);
    expect(read({ timeZone: 'Nowhere/Land', language: '!?' })).toMatch(/Monday.*9:00\sAM GMT/);
    expect(read({ language: 'ar', timeZone: 'Africa/Cairo' })).toContain('الاثنين');
    const { nowMs } = evening;
    const away = { ...facts, nowMs, office: { is_open: false } };
    play(definition, said(read({})), { facts: away, listening: evening });
  });

  test('O11 with the date where it is long until then, and no time where there is none', () => {
    const holidays = ['2026-01-19', '2026-01-20', '2026-01-21', '2026-01-22', '2026-01-23'];
    const to = { ...evening, officeHours: office('UTC', { holidays }) };
    expect(spokenText({ built_in: 'back_at' }, to)).toContain('Monday, January 26');
    const never = { ...to.officeHours, intervals: [{ start_minute: 0, end_minute: 0 }] };
    expect(spokenText({ built_in: 'back_at' }, { ...to, officeHours: never })).toBe(
      'The team usually answers within a day.',
    );
  });
});
