/** What is known of a custom attribute. */
export type KnownValue = string | number | boolean;

/** Custom attributes as a row keeps them. A map, for `constructor` is a name like any other. */
export function parseCustomAttributes(text: string | null): Map<string, KnownValue> {
  if (text === null) return new Map();
  return new Map(Object.entries(JSON.parse(text) as Record<string, KnownValue>));
}

export function formatCustomAttributes(values: ReadonlyMap<string, KnownValue>): string | null {
  return values.size === 0 ? null : JSON.stringify(Object.fromEntries(values));
}

/** What one knows and, where that is nothing, another. */
export function mergeCustomAttributes(first: string | null, second: string | null): string | null {
  if (first === null || second === null) return first ?? second;
  return formatCustomAttributes(
    new Map([...parseCustomAttributes(second), ...parseCustomAttributes(first)]),
  );
}
