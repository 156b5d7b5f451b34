import { foldText } from '../../base/fold-text.ts';

/** What a condition takes an attribute's value for. */
export type AttributeKind = 'text' | 'number' | 'boolean';

/**
 * Custom attributes as conditions compare them: JSON whose texts are folded, and whose keys say the type, so that nothing is ever read as what it
 * is not. What is empty is left out; true and false are 1 and 0.
 * @param values by name, as JSON; dates in seconds
 * @example foldAttributes('{"plan":"Pro","seats":5}') // '{"t:plan":"pro","n:seats":5}'
 */
export function foldAttributes(values: string | null): string | null {
  if (values === null) return null;
  const folded = Object.entries(JSON.parse(values) as Record<string, unknown>).flatMap(
    ([name, value]): [string, unknown][] => {
      if (typeof value === 'number') return [[attributeKey('number', name), value]];
      if (typeof value === 'boolean') return [[attributeKey('boolean', name), Number(value)]];
      if (typeof value !== 'string' || value === '') return [];
      return [[attributeKey('text', name), foldText(value)]];
    },
  );
  if (folded.length === 0) return null;
  return JSON.stringify(Object.fromEntries(folded.toSorted(asPostgresSorts)));
}

/** So that both databases say the same of it, and a backup of one is one of the other. */
function asPostgresSorts([left]: [string, unknown], [right]: [string, unknown]): number {
  return left.length - right.length || (left < right ? -1 : 1);
}

/** Of letters that mean nothing in a path of JSON, whatever the attribute is called. */
export function attributeKey(kind: AttributeKind, name: string): string {
  const encoded = name.replaceAll(
    /\W/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${kind.charAt(0)}:${encoded}`;
}
