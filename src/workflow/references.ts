/** How a team or a teammate is called elsewhere. */
export interface References {
  team(reference: string): string;
  teammate(reference: string): string;
}

/**
 * The same definition, rules or settings with other words for teams and teammates: names and email addresses in the place of ids, or back. Both stand in
 * the same places: under `assign`.
 */
export function mapReferences<Value>(value: Value, references: References): Value {
  return mapValue(value, references) as Value;
}

function mapValue(value: unknown, references: References): unknown {
  if (Array.isArray(value)) return value.map((one) => mapValue(one, references));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === 'assign' ? mapTarget(one, references) : mapValue(one, references),
    ]),
  );
}

function mapTarget(target: unknown, { team, teammate }: References): unknown {
  if (typeof target !== 'object' || target === null) return target;
  if ('team' in target && typeof target.team === 'string') return { team: team(target.team) };
  if ('teammate' in target && typeof target.teammate === 'string') {
    return { teammate: teammate(target.teammate) };
  }
  return target;
}
