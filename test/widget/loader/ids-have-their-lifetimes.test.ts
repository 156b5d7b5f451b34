import { expect, test } from 'vitest';
import { createIdentityStore } from '../../../src/widget/loader/identity.ts';

/** Cookies that remember how long they were given. */
function createJar(first: Record<string, string> = {}) {
  const jar = new Map(
    Object.entries(first).map(([name, value]) => [name, { value, lifetimeS: 0 }]),
  );
  return {
    jar,
    store: createIdentityStore('demo', {
      read: (name) => jar.get(name)?.value ?? '',
      write: (name, value, lifetimeS) => void jar.set(name, { value, lifetimeS }),
    }),
  };
}
const day = 86_400;

test('V1 visitor and device are kept for nine months, the session for a week', () => {
  const { store, jar } = createJar();
  store.settle();
  expect(jar.get('intercom-id-demo')?.lifetimeS).toBe(270 * day);
  expect(jar.get('intercom-device-id-demo')?.lifetimeS).toBe(270 * day);
  expect(jar.get('intercom-session-demo')?.lifetimeS).toBe(7 * day);
});

test('V1 each visit begins the time anew', () => {
  const device = 'b'.repeat(64);
  const { store, jar } = createJar({ 'intercom-device-id-demo': device });
  expect(store.settle().device).toBe(device);
  expect(jar.get('intercom-device-id-demo')).toEqual({ value: device, lifetimeS: 270 * day });
});

test('V13 forgetting leaves no time to any of the three', () => {
  const { store, jar } = createJar();
  store.forget(store.settle());
  expect(Array.from(jar.values())).toMatchObject(Array(3).fill({ lifetimeS: -1 }));
});

test('V13 a tab that hears late of the end leaves the next person’s session alone', () => {
  const { store, jar } = createJar();
  const former = store.settle();
  const next = { ...former, token: 'c'.repeat(64) };
  store.keep(next);
  store.forget(former);
  expect(jar.get('intercom-session-demo')).toMatchObject({ value: next.token });
});
