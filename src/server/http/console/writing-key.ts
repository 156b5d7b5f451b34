import { hkdfSync } from 'node:crypto';

/**
 * What seals a teammate's unsent words on a browser's disk. The cookie is out of the page's reach, so the key is told to whoever bears it; it is
 * the same in the next session, for a session that ends by itself must not take their words along.
 */
export function toWritingKey(writingSecret: string, teammateId: string): string {
  const info = `what the teammate ${teammateId} writes`;
  return Buffer.from(hkdfSync('sha256', writingSecret, '', info, 32)).toString('hex');
}
