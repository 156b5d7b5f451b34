import { expect, test, vi } from 'vitest';
import { createEnvironment } from '../../../src/widget/session/environment.ts';

test('whether the tab is in front is told, and each change, until nobody listens', () => {
  const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  const { isVisible, onVisibility } = createEnvironment(window, 'en');
  const heard: boolean[] = [];
  const stop = onVisibility(() => heard.push(isVisible()));
  expect(isVisible()).toBe(false);
  state.mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  stop();
  document.dispatchEvent(new Event('visibilitychange'));
  expect(heard).toEqual([true]);
  state.mockRestore();
});
