/**
 * Those whose turn it is, the next one first: after the last one, and round to them again. The last one may have gone meanwhile.
 * @param ids in order
 */
export function inTurn(ids: readonly string[], lastId: string | null): string[] {
  const next = lastId === null ? 0 : ids.findIndex((id) => id > lastId);
  return next === -1 ? [...ids] : [...ids.slice(next), ...ids.slice(0, next)];
}

/** Who has the least; of several the first. */
export function leastBurdened(
  ids: readonly string[],
  burdens: ReadonlyMap<string, number>,
): string | undefined {
  const burdenOf = (id: string) => burdens.get(id) ?? 0;
  return ids.reduce<string | undefined>(
    (least, id) => (least === undefined || burdenOf(id) < burdenOf(least) ? id : least),
    undefined,
  );
}
