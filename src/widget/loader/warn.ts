/** Tells the page's developer, never the visitor. */
export function warn(...what: unknown[]): void {
  console.warn('[Foyer]', ...what);
}
