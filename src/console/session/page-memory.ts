/**
 * Browsers keep a page that was left as it was, for “Back”: by then the teammate may have signed out. So a page goes into that memory hidden, and one
 * that comes out of it is loaded anew.
 */
export function showNothingFromMemory(window: Window): void {
  window.addEventListener('pagehide', () => {
    window.document.body.hidden = true;
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) window.location.reload();
  });
}
