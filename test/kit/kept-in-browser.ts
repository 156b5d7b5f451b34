import type { Page } from 'playwright-core';

/** What lies on the disk of what was written on a page, sealed, each entry as all of its bytes. */
export function keptEntries(target: Page): Promise<string[]> {
  return target.evaluate(async () => {
    // To open one that is not there yet would make it, without what the messenger puts into it.
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === 'foyer-demo')) return [];
    return new Promise<string[]>((resolve, reject) => {
      const opening = indexedDB.open('foyer-demo');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const database = opening.result;
        if (!database.objectStoreNames.contains('unsent')) {
          database.close();
          return resolve([]);
        }
        const reading = database.transaction('unsent').objectStore('unsent').get('entries');
        reading.onsuccess = () => {
          database.close();
          type Entry = { id: string; sealed: { iv: Uint8Array; bytes: ArrayBuffer } };
          const found = (reading.result ?? []) as Entry[];
          const decode = (bytes: ArrayBuffer | Uint8Array) =>
            new TextDecoder('latin1').decode(bytes);
          resolve(
            found.map((entry) => {
              const { iv, bytes } = entry.sealed;
              return JSON.stringify(entry) + decode(iv) + decode(bytes);
            }),
          );
        };
        return undefined;
      };
    });
  });
}

/** How many messages wait there to be sent: what is shown is not there at once, and what is not there goes with the page. */
export function unsentCount(target: Page): Promise<number> {
  return target.evaluate(() => localStorage.getItem('foyer-unsent-demo')?.split(',').length ?? 0);
}
