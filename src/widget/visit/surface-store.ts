import type { Surface } from '../bridge.ts';
import { toJson } from './to-json.ts';

/** Where the visitor was, for the tab. Where the browser forbids storage, or something else is there, the next page begins anew. */
export interface SurfaceStore {
  read(): Surface;
  write(surface: Surface): void;
  forget(): void;
}

export function createSurfaceStore(appId: string, window: Window): SurfaceStore {
  const key = `intercom-surface-${appId}`;
  return {
    read() {
      try {
        const surface = JSON.parse(window.sessionStorage[key] as string) as Surface;
        if (surface.view) return surface;
      } catch {}
      return { isOpen: false, view: { name: 'home' } };
    },
    write(surface) {
      try {
        window.sessionStorage[key] = toJson(surface);
      } catch {}
    },
    forget() {
      try {
        delete window.sessionStorage[key];
      } catch {}
    },
  };
}
