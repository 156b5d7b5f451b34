/**
 * Stands in the page's storage while the messenger keeps something there that the server has not confirmed: then it is worth loading, also when
 * nobody asks for it.
 * @param onKept another tab has begun to keep something: the visitor writes, and there may be an answer
 */
export function listenForUnsent(appId: string, window: Window, onKept: () => void) {
  const marker = `foyer-unsent-${appId}`;
  function hear({ key }: StorageEvent): void {
    if (key === marker) onKept();
  }
  window.addEventListener('storage', hear);
  return {
    isThere(): boolean {
      try {
        return marker in window.localStorage;
      } catch {
        return false;
      }
    },
    stop: () => window.removeEventListener('storage', hear),
  };
}
