import type { Transaction } from '../storage/database/database.ts';
import {
  deleteSession,
  deleteSessionsOfContact,
  lockContactOfSession,
} from '../storage/sessions.ts';
import { isOfOneBrowser } from './is-of-one-browser.ts';
import { forgetDevice, lockAnonymousByDevice } from './resume-session.ts';

/** What a browser held, as the server keeps it. */
interface HeldSecrets {
  token_hash: string;
  device_hash: string;
}

/**
 * Ends a browser's session, and takes away the device secret that could renew it. Whoever has no other browser has none left: all of their
 * sessions end.
 * @returns the hashes of the tokens that open nothing any more
 */
export async function endBrowser(
  tx: Transaction,
  workspaceId: string,
  { token_hash, device_hash }: HeldSecrets,
  nowMs: number,
): Promise<Set<string>> {
  const ended = new Set([token_hash]);
  const byToken = await lockContactOfSession(tx, workspaceId, token_hash, nowMs);
  const byDevice = await lockAnonymousByDevice(tx, workspaceId, device_hash, nowMs);
  for (const contact of [byToken, byDevice]) {
    if (contact === undefined || !isOfOneBrowser(contact)) continue;
    await forgetDevice(tx, contact);
    const hashes = await deleteSessionsOfContact(tx, workspaceId, contact.id);
    hashes.forEach((hash) => ended.add(hash));
  }
  await deleteSession(tx, workspaceId, token_hash);
  return ended;
}
