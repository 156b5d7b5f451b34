import { createStore, get, update } from 'idb-keyval';
import { createAlone } from '../../writing/alone.ts';
import { createDisk } from '../../writing/disk.ts';
import type { Entry } from '../../writing/keep.ts';
import { createSeal } from './seal.ts';
import type { Keeping } from './types.ts';

const key = 'entries';

/**
 * Keeps in IndexedDB. On a page over plain http the browser has neither ciphers nor locks: there what was written lives as long as the page, for
 * what cannot be sealed is not put on a disk that the next person uses too.
 */
export function createBrowserKeeping(appId: string, window: Window): Keeping {
  const name = `foyer-${appId}`;
  const store = createStore(name, 'unsent');
  const value = {
    get: async () => get<Entry[]>(key, store),
    update: async (toNext: (entries: readonly Entry[] | undefined) => Entry[]) =>
      update<Entry[]>(key, toNext, store),
  };
  return {
    disk: window.isSecureContext ? createDisk(value, `foyer-unsent-${appId}`, window) : undefined,
    alone: createAlone(name, window.navigator.locks),
    sealFor: createSeal,
  };
}
