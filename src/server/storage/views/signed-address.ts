import { createHmac, timingSafeEqual } from 'node:crypto';

/** What an address leads to. */
export interface AddressedFile {
  workspaceId: string;
  uploadId: string;
  name: string;
}

/** An address is the same for so long, that browsers find the file where they have put it, and holds for once to twice as long. */
const periodMs = 12 * 60 * 60 * 1000;

/**
 * Where a file can be fetched by whoever is told, without a word more, for a day at most.
 * @param secret the workspace's
 */
export function signAddress(secret: string, file: AddressedFile, nowMs: number): string {
  const expires = (Math.floor(nowMs / periodMs) + 2) * periodMs;
  const signature = toSignature(secret, file, String(expires));
  const path = `/files/${file.workspaceId}/${file.uploadId}/${encodeURIComponent(file.name)}`;
  return `${path}?expires=${expires}&signature=${signature}`;
}

/** Whether an address was signed here, and whether it still holds. */
export function checkAddress(
  secret: string,
  file: AddressedFile,
  { expires, signature }: { expires: string; signature: string },
  nowMs: number,
): 'right' | 'wrong' | 'expired' {
  const given = Buffer.from(signature);
  const right = Buffer.from(toSignature(secret, file, expires));
  if (given.length !== right.length || !timingSafeEqual(given, right)) return 'wrong';
  return Number(expires) > nowMs ? 'right' : 'expired';
}

function toSignature(secret: string, file: AddressedFile, expires: string): string {
  // A key of its own: nothing that is signed elsewhere opens a file.
  const key = createHmac('sha256', secret).update('addresses of files').digest();
  const { workspaceId, uploadId, name } = file;
  return createHmac('sha256', key)
    .update(JSON.stringify([workspaceId, uploadId, name, expires]))
    .digest('base64url');
}
