import type { CDPSession, Page } from 'playwright-core';

/** Everything in which a page could have left something of a person. */
export interface Traces {
  cookies: string;
  /** Both kinds of web storage, every database, every cache. */
  storage: string;
  /** The page and all shadow roots, with what is in fields. */
  document: string;
  /** Every text that the page's scripts still hold. */
  memory: string;
}

/** Looks everywhere: what is found in none of it is gone from this page. */
export async function findTraces(page: Page): Promise<Traces> {
  const cookies = await page.context().cookies();
  const { storage, document } = await page.evaluate(readPage);
  return { cookies: JSON.stringify(cookies), storage, document, memory: await readMemory(page) };
}

/** @returns which of the words are where */
export function wordsIn(traces: Traces, words: readonly string[]): string[] {
  return Object.entries(traces).flatMap(([where, text]: [string, string]) =>
    words.filter((word) => text.includes(word)).map((word) => `${where}: ${word}`),
  );
}

async function readMemory(page: Page): Promise<string> {
  // What finds elements by their text remembers the last text that it has searched: not the page's doing.
  await page.getByText(/^a$/).count();
  const devtools: CDPSession = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await devtools.send('HeapProfiler.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devtools.detach();
  return chunks.join('');
}

/** Runs in the page. */
async function readPage(): Promise<{ storage: string; document: string }> {
  const storage: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const all = database.transaction(store).objectStore(store);
      storage.push(name, await settled(all.getAllKeys()), await settled(all.getAll()));
    }
    database.close();
  }
  for (const name of 'caches' in window ? await caches.keys() : []) {
    for (const request of await (await caches.open(name)).keys()) storage.push(request.url);
  }
  return { storage: JSON.stringify(storage, asText), document: textOf(document) };

  function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error(String(request.error))));
    });
  }
  /** Bytes as what they would be as text. */
  function asText(_key: string, value: unknown): unknown {
    if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value);
    return value;
  }
  function textOf(root: Document | ShadowRoot): string {
    const elements = Array.from(root.querySelectorAll('*'));
    return elements
      .map((element) => {
        const attributes = Array.from(element.attributes, ({ value }) => value).join(' ');
        const field = (element as HTMLInputElement).value ?? '';
        const inside = element.shadowRoot === null ? '' : textOf(element.shadowRoot);
        return `${element.localName} ${attributes} ${field} ${element.textContent} ${inside}`;
      })
      .join('\n');
  }
}
