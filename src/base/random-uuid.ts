import { randomHex } from './random-hex.ts';

/** A UUID of version 4. `crypto.randomUUID` is missing on pages served over plain http. */
export function randomUuid(): string {
  const hex = randomHex(16);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`];
  return [...parts, `a${hex.slice(17, 20)}`, hex.slice(20)].join('-');
}
