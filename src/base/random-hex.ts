/** `byteCount` random bytes as lower-case hex, from the platform's secure source. */
export function randomHex(byteCount: number): string {
  let hex = '';
  for (const byte of crypto.getRandomValues(new Uint8Array(byteCount))) {
    hex += (byte + 0x100).toString(16).slice(1);
  }
  return hex;
}
