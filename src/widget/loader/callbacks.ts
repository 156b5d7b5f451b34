import { warn } from './warn.ts';

/** What a page may listen to. */
export interface Callbacks {
  on(name: string, listener: unknown): void;
  tell(name: string, argument?: unknown): void;
  /** It begins anew. Clients that register before each boot are not called twice then, and those that register once go on being called. */
  outlive(): void;
}

type Listener = (argument: unknown) => void;

/**
 * Listeners may be registered before boot, and more than once; what is no function is passed over, as some clients send `undefined`. How many are
 * unread, and that it is ready, is also told to those who come late.
 */
export function createCallbacks(): Callbacks {
  let listeners: [name: string, listener: Listener, isOld?: true][] = [];
  let last: Record<string, unknown> = { onUnreadCountChange: 0 };
  function tell(name: string, argument?: unknown): void {
    if (name in last || name === 'ready') last[name] = argument;
    for (const [wanted, listener] of listeners) if (wanted === name) callSafely(listener, argument);
  }
  return {
    on(name, listener) {
      if (typeof listener !== 'function') return;
      listeners = listeners.filter(([wanted, , isOld]) => wanted !== name || !isOld);
      listeners.push([name, listener as Listener]);
      if (name in last) callSafely(listener as Listener, last[name]);
    },
    tell,
    outlive() {
      if (last['onUnreadCountChange']) tell('onUnreadCountChange', 0);
      last = { onUnreadCountChange: 0 };
      for (const each of listeners) each[2] = true;
    },
  };
}

/** What a page's function throws is the page's to know, and stops nobody else. */
export function callSafely(run: (argument: never) => unknown, argument?: unknown): unknown {
  try {
    return run(argument as never);
  } catch (error) {
    return warn('failed:', error);
  }
}
