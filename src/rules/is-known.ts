/** An empty text and an empty list say as little as none. */
export function isKnown(met: unknown): boolean {
  if (met === undefined || met === null || met === '') return false;
  return !Array.isArray(met) || met.length > 0;
}
