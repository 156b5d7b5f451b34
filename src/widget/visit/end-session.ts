import type { EndSession } from '../loader/doorway.ts';
import { pause } from '../loader/pause.ts';
import { purge } from './purge.ts';
import { createSurfaceStore } from './surface-store.ts';
import { createSend, type Refusal, type Send } from './send.ts';
import { toJson } from './to-json.ts';

const keyOf = (appId: string) => `foyer-revoke-${appId}`;

/**
 * Tells the server. If it is away, the browser keeps a handle: the hashes of the secrets that it has forgotten. With them the session can be ended,
 * and nothing opened. Over plain http browsers make no hashes: there the server hears of an end only from the page that it happens in.
 */
export const endSession: EndSession = async (place, { token, device }, isLast, last) => {
  const { app_id, window } = place;
  const send = createSend(place);
  const key = keyOf(app_id);
  const isTold = Promise.resolve(last)
    .then(() => send('shutdown', { token, device }, { keepalive: true }))
    .then(
      () => true,
      () => false,
    );
  // Where somebody was is theirs alone, in each tab.
  createSurfaceStore(app_id, window).forget();
  if (isLast) purge(app_id, window);
  const handle = toJson({ token_hash: await hash(token), device_hash: await hash(device) });
  window.localStorage[key] = handle;
  if (await isTold) done(window, key, handle);
  // What waits for the server from here on knows the handle alone, and nobody who knows more waits for it.
  else void revoke(window, key, handle, send);
};

/** Goes on with an end that an earlier page could not tell. */
export async function resumeEnd(appId: string, window: Window, send: Send): Promise<void> {
  const key = keyOf(appId);
  const handle = window.localStorage[key] as string | undefined;
  if (handle) await revoke(window, key, handle, send);
}

async function revoke(window: Window, key: string, handle: string, send: Send): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await send('revoke', JSON.parse(handle) as object);
      return done(window, key, handle);
    } catch (error) {
      const { kind } = error as Refusal;
      // What it will never take need not be said again.
      if (kind && kind !== 'rate_limited') return done(window, key, handle);
      await pause(attempt);
    }
  }
}

function done(window: Window, key: string, handle: string): void {
  // Another end may wait there by now.
  if (window.localStorage[key] === handle) delete window.localStorage[key];
}

/** Hex SHA-256. */
async function hash(secret: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret));
  // Some libraries have an `Array.from` of their own, which maps nothing.
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
