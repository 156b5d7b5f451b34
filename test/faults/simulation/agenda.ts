/** Something that somebody does at a moment. @returns the conversations that it may have touched */
export interface Deed {
  atMs: number;
  who: string;
  run(): Promise<readonly string[]>;
}

/** What is going to happen, in order of time; of one moment, in the order in which it was planned. */
export interface Agenda {
  add(deed: Deed): void;
  take(): Deed | undefined;
}

export function createAgenda(): Agenda {
  // The last comes first.
  const deeds: Deed[] = [];

  function placeOf(atMs: number): number {
    let low = 0;
    let high = deeds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((deeds[middle]?.atMs ?? 0) > atMs) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  return {
    add: (deed) => void deeds.splice(placeOf(deed.atMs), 0, deed),
    take: () => deeds.pop(),
  };
}
