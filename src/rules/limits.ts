/** So that whatever is checked is done in bounded time and stack, and what is compiled fits what databases take in one statement. */
export const predicateLimits = {
  /** Groups within groups, the outermost being 1. */
  depth: 20,
  /** Groups count as well. */
  conditions: 500,
  fieldLength: 300,
  textLength: 1_000,
  /** Of one list. */
  values: 1_000,
  /** Of all lists together: SQLite takes 32,766 parameters. */
  allValues: 10_000,
  days: 36_500,
  /** Further ones help nobody. */
  problems: 50,
} as const;
