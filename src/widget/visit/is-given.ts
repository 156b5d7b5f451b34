/** Intercom takes these for unknown: what templates write where there is no value. */
export function isGiven(value: unknown): boolean {
  return !/^(undefined|null)?$/.test(`${value ?? ''}`);
}
