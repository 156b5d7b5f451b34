import { randomHex } from './random-hex.ts';

/** 24 hex digits, the first 8 the second it was made in: the shape of ids in Intercom's REST API. */
export function createObjectId(nowMs: number): string {
  return secondOf(nowMs) + randomHex(8);
}

/** Before every id that is made in this second or later, and after all that were made earlier. */
export function firstObjectIdOf(nowMs: number): string {
  return secondOf(nowMs) + '0'.repeat(16);
}

function secondOf(nowMs: number): string {
  const seconds = Math.floor(nowMs / 1000);
  return seconds.toString(16).padStart(8, '0').slice(-8);
}
