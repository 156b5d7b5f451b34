import { warn } from './warn.ts';

/** What a page may listen to. */
export interface Callbacks {
  on(name: string, listener: unknown): void;
  tell(name: string, argument?: unknown): void;
  /** Clients register anew before each boot. */
  clear(): void;
}

/**
 * Listeners may be registered before boot, and more than once; what is no function is passed over, as some clients send `undefined`. How many are
 * unread, and that it is ready, is also told to those who come late.
 */
export function createCallbacks(): Callbacks {
  let listeners: [name: string, listener: (argument: unknown) => void][] = [];
  let last: Record<string, unknown>;
  function clear(): void {
    listeners = [];
    last = { onUnreadCountChange: 0 };
  }
  clear();
  return {
    on(name, listener) {
      if (typeof listener !== 'function') return;
      listeners.push([name, listener as () => void]);
      if (name in last) callSafely(listener as () => void, last[name]);
    },
    tell(name, argument) {
      if (name in last || name === 'ready') last[name] = argument;
      for (const [wanted, listener] of listeners)
        if (wanted === name) callSafely(listener, argument);
    },
    clear,
  };
}

/** What a page's function throws is the page's to know, and stops nobody else. */
export function callSafely(run: (argument: unknown) => unknown, argument?: unknown): unknown {
  try {
    return run(argument);
  } catch (error) {
    warn('failed:', error);
    return undefined;
  }
}
