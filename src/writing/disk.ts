import type { Disk, Entry } from './keep.ts';

/** One value, kept by a library. */
export interface Value {
  get(): Promise<readonly Entry[] | undefined>;
  /** In one transaction; what is thrown in it leaves everything as it was. */
  update(toNext: (entries: readonly Entry[] | undefined) => Entry[]): Promise<void>;
}

/**
 * All entries as one value, with a marker in `localStorage`: the ids of what waits to be sent, and nothing at all while nothing does. A marker
 * can be read at once and its changes are heard by the other tabs.
 * @param markerKey the marker's name
 */
export function createDisk(
  value: Value,
  markerKey: string,
  window: Pick<Window, 'localStorage' | 'addEventListener' | 'removeEventListener'>,
): Disk {
  function mark(entries: readonly Entry[]): void {
    const waiting = entries.filter(({ isWaiting }) => isWaiting).map(({ id }) => id);
    try {
      if (waiting.length > 0) window.localStorage.setItem(markerKey, waiting.join());
      else window.localStorage.removeItem(markerKey);
    } catch {
      // Without a marker what waits is sent when the page asks for it by itself.
    }
  }
  return {
    read: async () => (await value.get()) ?? [],
    change: async (toNext) =>
      value.update((entries = []) => {
        const next = toNext(entries);
        // Within the transaction, so that two tabs cannot overtake each other.
        mark(next);
        return next;
      }),
    onChange(listener) {
      const hear = ({ key }: StorageEvent): void => {
        if (key === markerKey) listener();
      };
      window.addEventListener('storage', hear);
      return () => window.removeEventListener('storage', hear);
    },
  };
}
