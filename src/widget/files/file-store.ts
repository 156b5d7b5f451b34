/** The bytes of files, where the messages lie too, so that they go with them; closed with a secret that is not there. Every call may reject. */
export interface FileStore {
  put(id: string, secret: string, file: Blob): Promise<unknown>;
  /** Undefined where there is none. */
  get(id: string, secret: string): Promise<ArrayBuffer | undefined>;
  remove(id: string): Promise<unknown>;
  /** The ids of all of them. */
  list(): Promise<string[]>;
}

interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
}

const algorithm = 'AES-GCM';
const storeName = 'unsent';
const prefix = 'file-';

/** @param name of the database in which the messenger keeps what is written */
export function createFileStore(name: string): FileStore {
  const open = (): Promise<IDBDatabase> => {
    const request = indexedDB.open(name);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(storeName));
    return settled(request);
  };
  async function use<Result>(
    mode: IDBTransactionMode,
    run: (store: IDBObjectStore) => IDBRequest<Result>,
  ): Promise<Result> {
    const database = await open();
    try {
      const transaction = database.transaction(storeName, mode);
      const result = await settled(run(transaction.objectStore(storeName)));
      // Only with the end of it is it known that there was room.
      if (mode === 'readwrite') await committed(transaction);
      return result;
    } finally {
      database.close();
    }
  }
  const remove = (id: string) => use('readwrite', (store) => store.delete(prefix + id));
  return {
    async put(id, secret, file) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = await file.arrayBuffer();
      const bytes = await crypto.subtle.encrypt(
        { name: algorithm, iv },
        await toKey(secret),
        plain,
      );
      return use('readwrite', (store) => store.put({ iv, bytes } satisfies Sealed, prefix + id));
    },
    async get(id, secret) {
      const sealed = await use<Sealed | undefined>('readonly', (store) => store.get(prefix + id));
      if (sealed === undefined) return undefined;
      const { iv, bytes } = sealed;
      return crypto.subtle.decrypt({ name: algorithm, iv }, await toKey(secret), bytes);
    },
    remove,
    async list() {
      const keys = await use('readonly', (store) => store.getAllKeys());
      return keys
        .map(String)
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length));
    },
  };
}

function toKey(secret: string): Promise<CryptoKey> {
  const bytes = new Uint8Array(secret.length / 2);
  bytes.forEach((zero, index) => {
    bytes[index] = zero + Number.parseInt(secret.slice(index * 2, index * 2 + 2), 16);
  });
  return crypto.subtle.importKey('raw', bytes, algorithm, false, ['encrypt', 'decrypt']);
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
    request.addEventListener('blocked', () => reject(new Error('Another page holds it.')));
  });
}

function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error));
  });
}
