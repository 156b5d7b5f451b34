/** Tells the page's developer, never the visitor. */
export function warn(message: string, cause?: unknown): void {
  console.warn(`[Foyer] ${message}`, ...(cause === undefined ? [] : [cause]));
}
