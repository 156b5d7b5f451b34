interface Keyed {
  key: string;
}

/** In the place of each item that says what it said before stands the one from before: what is shown of that need not be rendered again. */
export function keepSame<Item extends Keyed>(
  before: readonly Item[],
  items: readonly Item[],
): Item[] {
  const known = new Map(before.map((item) => [item.key, item]));
  return items.map((item) => {
    const former = known.get(item.key);
    return former !== undefined && isSame(former, item) ? former : item;
  });
}

function isSame(one: object, other: object): boolean {
  const [values, others] = [Object.entries(one), Object.entries(other)];
  return (
    values.length === others.length &&
    values.every(([name, value], index) => {
      const [otherName, otherValue] = others[index] ?? [];
      return name === otherName && value === otherValue;
    })
  );
}
