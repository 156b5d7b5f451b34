/** Resolves when it is worth trying again: twice as late after each failure, up to half a minute, of which a random half is taken off. */
export function pause(failures: number): Promise<void> {
  const longestMs = 500 * 2 ** Math.min(failures - 1, 6);
  return new Promise((resolve) => setTimeout(resolve, longestMs * (1 - Math.random() / 2)));
}
