/**
 * As JSON is meant to be, where a page has given texts, numbers and lists a `toJSON` that makes texts of texts (Prototype): what it makes is passed over.
 * @returns nothing where there is nothing to write, as for a function
 * @throws for what cannot be written, as a loop
 */
export function toJson(value: object): string;
export function toJson(value: unknown): string | undefined;
export function toJson(value: unknown): string | undefined {
  return JSON.stringify(value, function (this: Record<string, unknown>, key, made: unknown) {
    const given = this[key];
    return Array.isArray(given) || /string|number/.test(typeof given) ? given : made;
  }) as string | undefined;
}
