import { expect, test } from 'vitest';
import type { MessengerSettings } from '../../../src/contract/console/messenger.ts';
import {
  missingPlaces,
  rebase,
  sayOtherwise,
  toEdit,
  toPreviewConfig,
} from '../../../src/console/state/messenger-draft.ts';
import { toColor } from '../../../src/console/components/messenger/color-field.tsx';

/** What there is to say, by path. */
const texts = { home: 'Home', 'replyTimes.minutes': 'Soon', 'replyTimes.hours': 'Later' };
const toUrl = (id: string) => `/pictures/${id}`;
const saved: MessengerSettings = {
  name: 'Foyer Coffee',
  action_color: '#1a66cc',
  alignment: 'right',
  horizontal_padding: 20,
  vertical_padding: 20,
  look: { theme: 'dark', greeting: { en: 'Ahoy' } },
  texts: {},
};

test('S7 only what differs is sent, and what is gone is sent as null', () => {
  expect(toEdit(saved, { ...saved })).toBeUndefined();
  expect(toEdit(saved, { ...saved, alignment: 'left' })).toEqual({ alignment: 'left' });
  expect(toEdit(saved, { ...saved, look: { greeting: { en: 'Ahoy' } } })).toEqual({
    look: { theme: null },
  });
  expect(toEdit(saved, { ...saved, texts: { en: { home: 'Lobby' } } })).toEqual({
    texts: { en: { home: 'Lobby' } },
  });
});

test('S7 an empty sentence is as every messenger says it', () => {
  expect(sayOtherwise(undefined, 'en', 'Hi')).toEqual({ en: 'Hi' });
  expect(sayOtherwise({ en: 'Hi', ar: 'أهلًا' }, 'en', ' ')).toEqual({ ar: 'أهلًا' });
  expect(sayOtherwise({ en: 'Hi' }, 'en', '')).toBeUndefined();
});

test('S7 the preview says sentences as they would be said, in their language', () => {
  const english = { language: 'en', theme: 'light' as const, faces: [] };
  const own = { ...saved, texts: { en: { 'replyTimes.minutes': 'At once' }, ar: { home: 'بهو' } } };
  expect(toPreviewConfig({ config: english, texts }, own, toUrl).texts).toEqual({
    direction: 'ltr',
    home: 'Home',
    replyTimes: { minutes: 'At once', hours: 'Later' },
  });
  expect(toPreviewConfig({ config: english, texts }, saved, toUrl)).not.toHaveProperty('texts');
  const arabic = { ...english, language: 'ar', texts: { direction: 'rtl', home: 'بهو' } };
  const without = toPreviewConfig({ config: arabic, texts: { home: 'الرئيسية' } }, saved, toUrl);
  expect(without.texts).toEqual({ direction: 'rtl', home: 'الرئيسية' });
});

test('S7 what is changed while it is being saved stays, on top of what others have changed', () => {
  const sent = { ...saved, alignment: 'left' as const };
  const now = { ...sent, name: 'By another', look: { ...saved.look, logo_id: 'new' } };
  expect(rebase(sent, sent, now)).toEqual(now);
  const more = { ...sent, action_color: '#000000', look: { greeting: { en: 'Hi' } } };
  expect(rebase(sent, more, now)).toEqual({
    ...now,
    action_color: '#000000',
    look: { greeting: { en: 'Hi' }, logo_id: 'new' },
  });
});

test('S7 what is filled in, and is not in a sentence of one’s own, is named', () => {
  expect(missingPlaces('{name} of {count}', 'All {count}')).toEqual(['{name}']);
  expect(missingPlaces('Sent', 'Gone')).toEqual([]);
});

test('S7 the preview is given what visitors would be given', () => {
  const config = {
    language: 'en',
    theme: 'light' as const,
    greeting: 'Old',
    reply_time: 'day' as const,
    faces: [{ name: 'Maya' }],
  };
  expect(toPreviewConfig({ config, texts }, saved, toUrl)).toEqual({
    language: 'en',
    theme: 'dark',
    greeting: 'Ahoy',
    faces: [{ name: 'Maya' }],
  });
  const faceless = { ...saved, look: { has_faces: false } };
  expect(toPreviewConfig({ config, texts }, faceless, toUrl).faces).toEqual([]);
});

test('S7 the preview has the logo that is chosen, and none that was taken away', () => {
  const config = { language: 'en', theme: 'light' as const, faces: [], logo_url: '/old' };
  const before = { config, texts };
  const chosen = { ...saved, look: { logo_id: 'new' } };
  expect(toPreviewConfig(before, chosen, toUrl).logo_url).toBe('/pictures/new');
  expect(toPreviewConfig(before, { ...saved, look: {} }, toUrl).logo_url).toBeUndefined();
});

test.each([
  ['#1A66cc', '#1a66cc'],
  ['1a66cc', '#1a66cc'],
  [' #fa0 ', '#ffaa00'],
  ['#12345', undefined],
  ['red', undefined],
  ['', undefined],
])('S7 %j is the colour %s', (typed, color) => {
  expect(toColor(typed)).toBe(color);
});
