import { randomHex } from './random-hex.ts';

/** 24 hex digits, the first 8 the second it was made in: the shape of ids in Intercom's REST API. */
export function createObjectId(nowMs: number): string {
  const seconds = Math.floor(nowMs / 1000);
  return seconds.toString(16).padStart(8, '0').slice(-8) + randomHex(8);
}
