/**
 * The id of the run's effect of this number, in the form of a UUID of version 7 (`ClientId`): made of nothing else, so that a step that runs again
 * after a crash makes the same.
 * @param runId 24 hex digits
 */
export function partId(runId: string, count: number): string {
  const digits = count.toString(16).padStart(6, '0');
  return [
    runId.slice(0, 8),
    runId.slice(8, 12),
    `7${digits.slice(3)}`,
    `8${runId.slice(12, 15)}`,
    runId.slice(15, 24) + digits.slice(0, 3),
  ].join('-');
}
