/** What a page's data are read with: what is wrong in them is told to its developer, and left out. */
export interface Reading {
  warn(problem: string): void;
}

/** More than these help nobody. */
const mostWarnings = 20;
const mostNameLength = 60;

/** Collects warnings; the last one says how many more there are. */
export function createReading(): Reading & { warnings(): string[] } {
  const problems: string[] = [];
  return {
    warn: (problem) => void problems.push(problem),
    warnings: () =>
      problems.length <= mostWarnings
        ? [...problems]
        : [...problems.slice(0, mostWarnings), `And ${problems.length - mostWarnings} more.`],
  };
}

/** A key as a warning says it. */
export function quote(name: string): string {
  const shown = name.length <= mostNameLength ? name : `${name.slice(0, mostNameLength)}…`;
  return `“${shown.replaceAll(/[\p{Cc}\p{Surrogate}]/gu, '\uFFFD')}”`;
}

/** What pages send where they know nothing. */
export function isUnknown(value: unknown): value is '' | 'undefined' | 'null' | null | undefined {
  return value === undefined || value === null || unknownTexts.has(value);
}

const unknownTexts = new Set<unknown>(['', 'undefined', 'null']);

/** An object as JSON means it, and no array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Its own value: what every object inherits, a page has not given. */
export function valueOf(source: object, name: string): unknown {
  return Object.hasOwn(source, name) ? (source as Record<string, unknown>)[name] : undefined;
}
