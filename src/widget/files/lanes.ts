/** Does so many things at a time, the others in their order when one is done. */
export type Lanes = <Result>(task: () => Promise<Result>) => Promise<Result>;

export function createLanes(count: number): Lanes {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((begin) => waiting.push(begin));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
