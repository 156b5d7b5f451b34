import type { Surface } from '../bridge.ts';

/** Where the visitor was, for the tab: no more than names and ids. */
export interface SurfaceStore {
  read(): Surface;
  /** Nothing forgets. */
  write(surface?: Surface): void;
}

/** Where the browser forbids storage, or it is full, the next page begins anew: remembering is a kindness, not a promise. */
export function createSurfaceStore(appId: string, window: Window): SurfaceStore {
  const key = `intercom-surface-${appId}`;
  return {
    read() {
      try {
        const text = window.sessionStorage.getItem(key);
        if (text) return JSON.parse(text) as Surface;
      } catch {}
      return { isOpen: false, view: { name: 'home' } };
    },
    write(surface) {
      try {
        if (surface) window.sessionStorage.setItem(key, JSON.stringify(surface));
        else window.sessionStorage.removeItem(key);
      } catch {}
    },
  };
}
