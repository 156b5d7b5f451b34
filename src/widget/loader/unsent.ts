/**
 * Stands in the page's storage while the messenger keeps something there that the server has not confirmed: then it is worth loading, also
 * when nobody asks for it.
 */
export function unsentKey(appId: string): string {
  return `foyer-unsent-${appId}`;
}

export function hasUnsent(appId: string, window: Window): boolean {
  try {
    return unsentKey(appId) in window.localStorage;
  } catch {
    return false;
  }
}
