/** Resolves when it is worth trying again: twice as late after each failure, up to half a minute, of which a random half is taken off. */
export function pause(failures: number): Promise<void> {
  const shortestMs = 125 * 2 ** Math.min(failures, 7);
  return new Promise((resolve) => setTimeout(resolve, shortestMs * (1 + Math.random())));
}
