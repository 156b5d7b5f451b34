import { randomHex } from './random-hex.ts';

/**
 * A UUID of version 7 (RFC 9562): sorts by the time it was made, so that rows keyed by it are appended.
 * `crypto.randomUUID` is no help: it is version 4, and missing on pages served over plain http.
 */
export function createUuid(nowMs: number): string {
  const time = nowMs.toString(16).padStart(12, '0');
  const random = randomHex(10);
  const variant = '89ab'[Number.parseInt(random.slice(3, 4), 16) & 3];
  return [
    time.slice(0, 8),
    time.slice(8, 12),
    `7${random.slice(0, 3)}`,
    `${variant}${random.slice(4, 7)}`,
    random.slice(7, 19),
  ].join('-');
}
