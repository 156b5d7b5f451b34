/**
 * In the place of each value that says what the one before under its key said stands that one. Makes nothing for it: it is asked of each item of a thread.
 * @param before is then of these values
 */
export function keepSame<Key, Value extends object>(
  before: Map<Key, Value>,
  values: readonly Value[],
  keyOf: (value: Value) => Key,
  isSame: (one: Value, other: Value) => boolean = isSameInAll,
): Value[] {
  const kept = values.map((value) => {
    const known = before.get(keyOf(value));
    return known !== undefined && isSame(known, value) ? known : value;
  });
  before.clear();
  for (const value of kept) before.set(keyOf(value), value);
  return kept;
}

function isSameInAll<Value extends object>(one: Value, other: Value): boolean {
  for (const name in one) if (one[name] !== other[name]) return false;
  return true;
}
