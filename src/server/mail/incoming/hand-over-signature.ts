import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a signature speaks for, as the header of the request says it. */
export interface Signed {
  envelopeFrom: string;
  envelopeTo: string;
  remoteAddress: string;
  helo: string;
}

export interface Signature {
  /** Seconds since 1970, as they are written. */
  time: string;
  /** 64 hexadecimal digits. */
  hmac: string;
}

const toleranceS = 5 * 60;

/** @returns undefined for what is not like `t=1760000000,v1=…` */
export function readSignature(header: string): Signature | undefined {
  const [, time, hmac] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/i.exec(header.trim()) ?? [];
  return time === undefined || hmac === undefined ? undefined : { time, hmac };
}

/** Whether it was made just now, as far as clocks agree: what was overheard is of no use for long. */
export function isOfNow({ time }: Signature, nowMs: number): boolean {
  return Math.abs(nowMs / 1000 - Number(time)) <= toleranceS;
}

/**
 * Lines, and none of them can have a line break in it: so nothing can be moved from one to the next.
 * @param digest of the body: SHA-256 in hex
 */
export function isSignedBy(secret: string, signature: Signature, signed: Signed, digest: string) {
  const { envelopeFrom, envelopeTo, remoteAddress, helo } = signed;
  const lines = [signature.time, envelopeFrom, envelopeTo, remoteAddress, helo, digest];
  const expected = createHmac('sha256', secret).update(lines.join('\n')).digest();
  return timingSafeEqual(expected, Buffer.from(signature.hmac, 'hex'));
}
