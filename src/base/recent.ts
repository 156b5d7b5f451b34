/** The keys that were noted last, so many at most. */
export interface Recent {
  has(key: string): boolean;
  /** @returns the key that had to go for it, if one had to */
  note(key: string): string | undefined;
}

/** @param size more than this are not remembered: the one noted longest ago is forgotten first */
export function createRecent(size: number): Recent {
  const keys = new Set<string>();
  return {
    has: (key) => keys.has(key),
    note(key) {
      // A set remembers in which order its keys came.
      keys.delete(key);
      keys.add(key);
      if (keys.size <= size) return undefined;
      const [oldest] = keys;
      if (oldest !== undefined) keys.delete(oldest);
      return oldest;
    },
  };
}
