/** Removes what earlier pages have kept in the browser, also where this page has nothing of the messenger. What cannot be removed cannot be read either. */
export function purge(appId: string, window: Window): void {
  try {
    for (const what of ['unsent', 'muted', 'dismissed'])
      delete window.localStorage[`foyer-${what}-${appId}`];
    const request = window.indexedDB.open(`foyer-${appId}`);
    // There was none, and there is to be none.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => {
      const { result } = request;
      result.transaction('unsent', 'readwrite').objectStore('unsent').clear();
      result.close();
    };
  } catch {}
}
