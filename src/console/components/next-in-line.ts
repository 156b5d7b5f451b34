/** Where an arrow leads from one of several tabs; round the corner at the ends. */
export function nextInLine<Item>(
  items: readonly Item[],
  current: Item,
  key: string,
): Item | undefined {
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return undefined;
  const step = key === 'ArrowRight' ? 1 : -1;
  return items.at((items.indexOf(current) + step) % items.length);
}
