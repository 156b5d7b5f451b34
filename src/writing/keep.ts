import type { Clock } from '../base/clock.ts';
import { idOf, type Kept } from './kept.ts';

/** What lies on the disk: nothing of it can be read without its seal. */
export interface Entry {
  id: string;
  /** A message that waits to be sent. */
  isWaiting: boolean;
  sealed: unknown;
}

/** The browser's own storage, the same for all tabs. Each call may fail, and may never come back. */
export interface Disk {
  read(): Promise<readonly Entry[]>;
  /** One step for all tabs: nobody else changes anything in between. */
  change(toNext: (entries: readonly Entry[]) => Entry[]): Promise<void>;
  /** Another tab has changed what waits. @returns stops listening */
  onChange(listener: () => void): () => void;
}

/** What belongs to one session opens under its seal alone. */
export interface Seal {
  close(kept: Kept): Promise<unknown>;
  open(sealed: unknown): Promise<Kept | undefined>;
}

export interface Found {
  /** In the order in which they were put. */
  kept: Kept[];
  /** Ids of what does not open. */
  strangers: string[];
}

/** What a session keeps beyond the page. No call rejects. */
export interface Keep {
  /** Undefined where the browser lets nothing be kept. */
  read(): Promise<Found | undefined>;
  /** Puts it last, in the place of what had its id. @returns whether it is on the disk */
  put(kept: Kept): Promise<boolean>;
  remove(...ids: string[]): Promise<void>;
  /** From now on everything is closed and opened with this seal. */
  use(seal: Seal): void;
  /** Puts what another seal has closed under the one in use, changed; what `toOwn` gives nothing for is removed. */
  adopt(former: Seal, toOwn: (kept: Kept) => Kept | undefined): Promise<void>;
  /** Removes everything, whoever's. */
  purge(): Promise<void>;
  onChange(listener: () => void): () => void;
}

interface Options {
  /** Undefined where there is none. */
  disk: Disk | undefined;
  seal: Seal;
  clock: Clock;
  /** Something could not be kept, and lives as long as the page. */
  onLost(): void;
}

/** Nobody's message waits longer for a disk that has nothing to say; some browsers' never come back. */
const patienceMs = 1_500;

/** A disk that has failed once is not asked again: what is on it and what is in memory must not mix their order. */
export function createKeep({ disk, seal: first, clock, onLost }: Options): Keep {
  let seal = first;
  let isBroken = false;
  let last: Promise<unknown> = Promise.resolve();

  async function attempt<T>(task: (disk: Disk) => Promise<T>): Promise<T | undefined> {
    if (disk === undefined || isBroken) return undefined;
    try {
      return await inTime(task(disk), clock);
    } catch {
      isBroken = true;
      return undefined;
    }
  }
  /** Sealing takes its time: without a line, a later call would overtake. */
  function inTurn<T>(task: (disk: Disk) => Promise<T>): Promise<T | undefined> {
    const result = last.then(() => attempt(task));
    last = result;
    return result;
  }
  async function toEntry(kept: Kept, closing: Seal): Promise<Entry> {
    const isWaiting = kept.type === 'message' && kept.refusal === undefined;
    return { id: idOf(kept), isWaiting, sealed: await closing.close(kept) };
  }

  return {
    read: () =>
      inTurn(async (from) => {
        const found: Found = { kept: [], strangers: [] };
        for (const { id, sealed } of await from.read()) {
          const kept = await seal.open(sealed);
          if (kept === undefined) found.strangers.push(id);
          else found.kept.push(kept);
        }
        return found;
      }),
    async put(kept) {
      // By the time that it is its turn, it may be another person's.
      const closing = seal;
      const isKept = await inTurn(async (to) => {
        const entry = await toEntry(kept, closing);
        await to.change((entries) => [...entries.filter(({ id }) => id !== entry.id), entry]);
        return true;
      });
      if (isKept !== true) onLost();
      return isKept === true;
    },
    async remove(...ids) {
      await inTurn((from) =>
        from.change((entries) => entries.filter(({ id }) => !ids.includes(id))),
      );
    },
    use(next) {
      seal = next;
    },
    async adopt(former, toOwn) {
      await inTurn(async (on) => {
        const adopted = new Map<string, Entry[]>();
        for (const { id, sealed } of await on.read()) {
          const kept = await former.open(sealed);
          if (kept === undefined) continue;
          const own = toOwn(kept);
          adopted.set(id, own === undefined ? [] : [await toEntry(own, seal)]);
        }
        await on.change((entries) => entries.flatMap((entry) => adopted.get(entry.id) ?? [entry]));
      });
    },
    async purge() {
      // Also where it has failed before: it may be only too full.
      isBroken = false;
      await inTurn((from) => from.change(() => []));
    },
    onChange: (listener) => disk?.onChange(listener) ?? (() => {}),
  };
}

function inTime<T>(task: Promise<T>, clock: Clock): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(patienceMs, () => reject(new Error('The disk does not answer.')));
    task.finally(cancel).then(resolve, reject);
  });
}
