import type { AddressBar } from './types/address-bar.ts';

/** Kept with an entry of the history, so that it survives a reload. */
interface EntryState {
  /** The entry before this one is the list that it was entered from. */
  hasListBefore: boolean;
  /** Among the entries of this tab, so that a step in the history can be taken back. */
  position: number;
}

export function createAddressBar(window: Window): AddressBar {
  const { history, location } = window;
  const listeners = new Set<() => void>();
  let guard = (goOn: () => void): void => goOn();
  let position = stateOf().position;
  /** The next step of the history is this one's own. */
  let isTakenBack = false;

  function stateOf(): EntryState {
    const state = history.state as Partial<EntryState> | null;
    return { hasListBefore: state?.hasListBefore === true, position: state?.position ?? 0 };
  }
  const tell = (): void => listeners.forEach((listener) => listener());

  function push(path: string, hasListBefore: boolean): void {
    position += 1;
    history.pushState({ hasListBefore, position } satisfies EntryState, '', path);
    tell();
  }
  function replace(path: string): void {
    history.replaceState({ hasListBefore: false, position } satisfies EntryState, '', path);
    tell();
  }
  /** The browser has gone before anyone could be asked: it is led back, and forth again once it may. */
  function onStep(): void {
    if (isTakenBack) {
      isTakenBack = false;
      return;
    }
    const step = stateOf().position - position;
    if (step === 0) {
      tell();
      return;
    }
    let hasGone = false;
    let isHeld = false;
    guard(() => {
      if (isHeld) {
        history.go(step);
        return;
      }
      hasGone = true;
      position += step;
      tell();
    });
    if (hasGone) return;
    isHeld = true;
    isTakenBack = true;
    history.go(-step);
  }
  window.addEventListener('popstate', onStep);

  return {
    read: () => location.pathname + location.search,
    go: (path) => guard(() => push(path, false)),
    enter: (path) => guard(() => push(path, true)),
    leave(path) {
      if (stateOf().hasListBefore) history.back();
      else guard(() => replace(path));
    },
    replace,
    guard(ask) {
      guard = ask;
      return () => (guard = (goOn) => goOn());
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
