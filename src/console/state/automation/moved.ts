/** The same list with one of it elsewhere; a place outside of it changes nothing. */
export function moved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  if (items[from] === undefined || items[to] === undefined || from === to) return items;
  const others = items.toSpliced(from, 1);
  return others.toSpliced(to, 0, ...items.slice(from, from + 1));
}
