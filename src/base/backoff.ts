/**
 * How long to wait before the next attempt when `failures` have failed: doubles from `firstMs` up to `longestMs`, of which a random half is
 * taken off, so that many clients that failed together do not come back together.
 */
export function backoffMs(
  failures: number,
  firstMs = 500,
  longestMs = 30_000,
  random: () => number = Math.random,
): number {
  return Math.min(longestMs, firstMs * 2 ** (failures - 1)) * (1 - random() / 2);
}
