/** Runs something that nobody waits for when the page has nothing better to do. Safari has no `requestIdleCallback`. */
export function whenIdle(window: Window & typeof globalThis, run: () => void): void {
  (window.requestIdleCallback ?? window.setTimeout)(run);
}

/** Runs something once there is a body to append to: the script may stand in the head. */
export function whenBody(document: Document, run: () => void): void {
  if (document.body) run();
  else document.addEventListener('DOMContentLoaded', run);
}
