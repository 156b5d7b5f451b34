import type { Surface } from '../bridge.ts';

/** Where the visitor was, for the tab: no more than names and ids. */
export interface SurfaceStore {
  read(): Surface;
  /** Nothing forgets. */
  write(surface?: Surface): void;
}

/** Where the browser forbids storage, or it is full, or holds something else, the next page begins anew: remembering is a kindness, not a promise. */
export function createSurfaceStore(appId: string, window: Window): SurfaceStore {
  const key = `intercom-surface-${appId}`;
  return {
    read() {
      try {
        const { isOpen, view } = JSON.parse(window.sessionStorage.getItem(key) ?? '') as Surface;
        if (view) return { isOpen, view };
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
