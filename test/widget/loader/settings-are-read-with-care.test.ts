import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { isSignedIn, toLook } from '../../../src/widget/loader/settings.ts';
import { isColor } from '../fake-browser.ts';
import { workspace } from '../fake-bridge.ts';

// Browsers know what a colour is.
beforeAll(() => {
  vi.stubGlobal('CSS', { supports: isColor });
});
afterAll(() => void vi.unstubAllGlobals());

test.each([
  { settings: {}, isSomebody: false },
  { settings: { name: 'Lina' }, isSomebody: false },
  { settings: { user_hash: 'abc' }, isSomebody: false },
  { settings: { user_id: '7' }, isSomebody: true },
  { settings: { user_id: 0 }, isSomebody: true },
  { settings: { user_id: 'nullable' }, isSomebody: true },
  { settings: { email: 'lina@example.com' }, isSomebody: true },
  { settings: { intercom_user_jwt: 'a.b.c' }, isSomebody: true },
])('V7 a user is who has a user_id, an email or a signed token: $settings', (given) => {
  expect(isSignedIn(given.settings)).toBe(given.isSomebody);
});

test.each(['', 'undefined', 'null', undefined, null])(
  'V1 what a template writes where there is no value is unknown: %o',
  (unknown) => {
    expect(isSignedIn({ user_id: unknown, email: unknown, name: 'Lina' })).toBe(false);
  },
);

test('S7 without a word of the page the look is the workspace’s', () => {
  const look = { ...workspace, alignment: 'left', horizontal_padding: 40 } as const;
  expect(toLook(look, {})).toEqual({ ...look, z_index: 2147483003 });
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

test.each([
  { action_color: '#ff0000', color: '#ff0000' },
  { action_color: 'rebeccapurple', color: 'rebeccapurple' },
  { action_color: 'red}*{display:none', color: workspace.action_color },
  { action_color: 7, color: workspace.action_color },
  { action_color: undefined, color: workspace.action_color },
])('S7 a colour of the page’s is one, or is passed over: $action_color', (given) => {
  expect(toLook(workspace, { action_color: given.action_color }).action_color).toBe(given.color);
});

test.each([
  { z_index: 5, level: 5 },
  { z_index: '100', level: 100 },
  { z_index: 'top', level: 2147483003 },
  { z_index: '9;display:none', level: 9 },
])('S7 the page says how far in front: $z_index', (given) => {
  expect(toLook(workspace, { z_index: given.z_index }).z_index).toBe(given.level);
});
