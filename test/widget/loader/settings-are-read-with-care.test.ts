import { expect, test } from 'vitest';
import { toClaimedUser, toLook } from '../../../src/widget/loader/settings.ts';
import { workspace } from '../fake-bridge.ts';

test.each([
  { settings: {}, user: undefined },
  { settings: { name: 'Lina' }, user: undefined },
  { settings: { user_hash: 'abc' }, user: undefined },
  { settings: { user_id: '7' }, user: { user_id: '7' } },
  { settings: { user_id: 7 }, user: { user_id: '7' } },
  { settings: { email: 'lina@example.com' }, user: { email: 'lina@example.com' } },
  { settings: { user_id: 0 }, user: { user_id: '0' } },
  {
    settings: { user_id: '7', email: 'lina@example.com', name: 'Lina', user_hash: 'abc' },
    user: { user_id: '7', email: 'lina@example.com', name: 'Lina', user_hash: 'abc' },
  },
  { settings: { user_id: '7', plan: 'Pro', alignment: 'left' }, user: { user_id: '7' } },
])('V7 a user is who has a user_id or an email: $settings', ({ settings, user }) => {
  expect(toClaimedUser(settings)).toEqual(user);
});

test.each(['', 'undefined', 'null', undefined, null])(
  'V1 what a template writes where there is no value is unknown: %o',
  (unknown) => {
    expect(toClaimedUser({ user_id: unknown, email: unknown, name: 'Lina' })).toBeUndefined();
    expect(toClaimedUser({ user_id: '7', email: unknown, name: unknown })).toEqual({
      user_id: '7',
    });
  },
);

test('a name that only begins like that is a name', () => {
  expect(toClaimedUser({ user_id: 'nullable', name: 'undefined behaviour' })).toEqual({
    user_id: 'nullable',
    name: 'undefined behaviour',
  });
});

test('S7 without a word of the page the look is the workspace’s', () => {
  const look = { ...workspace, alignment: 'left', horizontal_padding: 40 } as const;
  expect(toLook(look, {})).toEqual(look);
});

test.each([
  { alignment: 'left', side: 'left' },
  { alignment: 'right', side: 'right' },
  { alignment: 'top', side: 'right' },
  { alignment: 7, side: 'right' },
])('S7 any other side than the left is the right: $alignment', ({ alignment, side }) => {
  expect(toLook({ ...workspace, alignment: 'left' }, { alignment }).alignment).toBe(side);
});

test.each([
  { padding: 40, pixels: 40 },
  { padding: '40', pixels: 40 },
  { padding: '40px', pixels: 40 },
  { padding: 20.9, pixels: 20 },
  { padding: 19, pixels: 20 },
  { padding: -5, pixels: 20 },
  { padding: 'wide', pixels: 32 },
  { padding: null, pixels: 32 },
  { padding: '1;}*{display:none', pixels: 20 },
])('S7 a distance is whole pixels, never under 20: $padding', ({ padding, pixels }) => {
  const look = { ...workspace, horizontal_padding: 32, vertical_padding: 32 };
  expect(toLook(look, { horizontal_padding: padding }).horizontal_padding).toBe(pixels);
  expect(toLook(look, { vertical_padding: padding }).vertical_padding).toBe(pixels);
});
