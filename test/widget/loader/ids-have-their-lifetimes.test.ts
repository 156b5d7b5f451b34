import { expect, test } from 'vitest';
import { createIdentityStore } from '../../../src/widget/loader/identity.ts';

/** Cookies that remember how long they were given. */
function createJar(first: Record<string, string> = {}, sessionS?: number) {
  const jar = new Map(
    Object.entries(first).map(([name, value]) => [name, { value, lifetimeS: 0 }]),
  );
  return {
    jar,
    store: createIdentityStore(
      'demo',
      {
        read: (name) => jar.get(name)?.value ?? '',
        write: (name, value, lifetimeS) => void jar.set(name, { value, lifetimeS }),
        domain: () => '',
      },
      sessionS,
    ),
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

test.each([
  { sessionS: 600, shortS: 600 },
  { sessionS: 30 * day, shortS: 7 * day },
  { sessionS: NaN, shortS: 7 * day },
  { sessionS: 0, shortS: 7 * day },
])('S1 session_duration shortens the session, and never lengthens it: $sessionS', (given) => {
  const { store, jar } = createJar({}, given.sessionS);
  store.settle();
  expect(jar.get('intercom-session-demo')?.lifetimeS).toBe(given.shortS);
  expect(jar.get('intercom-id-demo')?.lifetimeS).toBe(270 * day);
});

test('S1 what could renew a session lives no longer than the page lets it', () => {
  const { store, jar } = createJar({}, 600);
  store.settle();
  expect(jar.get('intercom-device-id-demo')?.lifetimeS).toBe(600);
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
