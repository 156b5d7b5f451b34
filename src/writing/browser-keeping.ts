import { createStore, get, update } from 'idb-keyval';
import { createAlone } from './alone.ts';
import { createDisk } from './disk.ts';
import type { Entry } from './keep.ts';
import type { Keeping } from './keeping.ts';
import { createSeal } from './seal.ts';

const key = 'entries';

/**
 * Keeps in IndexedDB. On a page over plain http the browser has neither ciphers nor locks: there what was written lives as long as the page, for
 * what cannot be sealed is not put on a disk that the next person uses too.
 * @param of apart from everything else of this origin: for the messenger the app's id
 */
export function createBrowserKeeping(of: string, window: Window): Keeping {
  const name = `foyer-${of}`;
  const store = createStore(name, 'unsent');
  const value = {
    get: async () => get<Entry[]>(key, store),
    update: async (toNext: (entries: readonly Entry[] | undefined) => Entry[]) =>
      update<Entry[]>(key, toNext, store),
  };
  return {
    // Nor can it be sealed where the page has other ideas of what JSON is.
    disk:
      window.isSecureContext && !('toJSON' in [])
        ? createDisk(value, `foyer-unsent-${of}`, window)
        : undefined,
    alone: createAlone(name, window.navigator.locks),
    sealFor: createSeal,
  };
}
