/** Stops a programmer's mistake where it is made. Never for input: malformed input is an error with a kind. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Assertion failed: ${message}`);
}
