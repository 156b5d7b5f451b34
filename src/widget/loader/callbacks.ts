import { warn } from './warn.ts';

type CallbackName = 'onShow' | 'onHide' | 'onUnreadCountChange';

/** What a page may listen to. */
export interface Callbacks {
  on(name: CallbackName, listener: unknown): void;
  tell(name: CallbackName, argument?: unknown): void;
  /** Clients register anew before each boot. */
  clear(): void;
}

/** Listeners may be registered before boot, and more than once; what is no function is passed over, as some clients send `undefined`. */
export function createCallbacks(): Callbacks {
  let listeners: [name: CallbackName, listener: (argument: unknown) => void][] = [];
  return {
    on(name, listener) {
      if (typeof listener === 'function') listeners.push([name, listener as () => void]);
    },
    tell(name, argument) {
      for (const [wanted, listener] of listeners)
        if (wanted === name) callSafely(listener, argument);
    },
    clear() {
      listeners = [];
    },
  };
}

/** What a page's function throws is the page's to know, and stops nobody else. */
export function callSafely(run: (argument: unknown) => unknown, argument: unknown): unknown {
  try {
    return run(argument);
  } catch (error) {
    warn('failed:', error);
    return undefined;
  }
}
