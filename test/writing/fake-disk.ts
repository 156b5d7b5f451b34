import type { Disk, Entry, Seal } from '../../src/writing/keep.ts';
import type { Kept } from '../../src/writing/kept.ts';

/** A browser's storage, as several tabs see it. */
export class FakeDisk {
  entries: readonly Entry[] = [];
  /** Before each call: may throw, and may never come back. */
  before: () => unknown = () => {};
  #listeners = new Map<Disk, Set<() => void>>();

  /** What one tab has of it. */
  tab(): Disk {
    const listeners = new Set<() => void>();
    const disk: Disk = {
      read: async () => {
        await this.before();
        return this.entries;
      },
      change: async (toNext) => {
        await this.before();
        this.entries = structuredClone(toNext(this.entries));
        for (const [other, heard] of this.#listeners) {
          if (other !== disk) heard.forEach((listener) => listener());
        }
      },
      onChange(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    this.#listeners.set(disk, listeners);
    return disk;
  }
}

/** Opens what the same owner has closed. Everyone can read it: what a real one hides is proved elsewhere. */
export function createPlainSeal(owner: string): Seal {
  return {
    close: async (kept) => ({ owner, kept }),
    async open(sealed) {
      const closed = sealed as { owner: string; kept: Kept };
      return closed.owner === owner ? closed.kept : undefined;
    },
  };
}
