import type { AddressBar } from './types.ts';

/** Kept with an entry of the history, so that it survives a reload. */
interface EntryState {
  /** The entry before this one is the list that it was entered from. */
  hasListBefore: boolean;
}

export function createAddressBar(window: Window): AddressBar {
  const { history, location } = window;
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());

  function push(path: string, state: EntryState): void {
    history.pushState(state, '', path);
    tell();
  }
  function replace(path: string): void {
    history.replaceState(null, '', path);
    tell();
  }
  return {
    read: () => location.pathname + location.search,
    go: (path) => push(path, { hasListBefore: false }),
    enter: (path) => push(path, { hasListBefore: true }),
    leave(path) {
      const state = history.state as EntryState | null;
      if (state?.hasListBefore) history.back();
      else replace(path);
    },
    replace,
    onChange(listener) {
      listeners.add(listener);
      window.addEventListener('popstate', listener);
      return () => {
        listeners.delete(listener);
        window.removeEventListener('popstate', listener);
      };
    },
  };
}
