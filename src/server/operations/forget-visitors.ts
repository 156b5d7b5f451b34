import { firstObjectIdOf } from '../../base/object-id.ts';
import { readContactsInOrder } from '../storage/contacts-in-order.ts';
import { lockContact, type Contact } from '../storage/contacts.ts';
import { countOfContact } from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
import { deleteContactCompletely } from './delete-contact.ts';
import { isOfOneBrowser } from './is-of-one-browser.ts';

/** Of one transaction: nobody waits long for it. */
const mostLookedAt = 200;
const mostForgotten = 20;

interface Forgotten {
  /** The last that was looked at; undefined when all have been. */
  lastId: string | undefined;
  /** Hashes of the tokens that open nothing any more. */
  endedSessions: string[];
}

/**
 * Removes the next anonymous people who have no conversation and have not been here since a moment. Kept are signed users, who are the site's to
 * remove; whoever is blocked, who would else be let in again; and leads whose address is proven, who came by another way than a page.
 * @param afterId where it goes on
 */
export async function forgetVisitors(
  tx: Transaction,
  workspaceId: string,
  afterId: string,
  idleSinceMs: number,
  nowMs: number,
): Promise<Forgotten> {
  // Who was made after that moment has been here after it.
  const beforeId = firstObjectIdOf(idleSinceMs + 1_000);
  const range = { afterId, beforeId, limit: mostLookedAt };
  const contacts = await readContactsInOrder(tx, workspaceId, range);
  const endedSessions: string[] = [];
  let forgotten = 0;
  for (const contact of contacts) {
    if (!isIdle(contact, idleSinceMs)) continue;
    const ended = await forget(tx, contact, idleSinceMs, nowMs);
    if (ended === undefined) continue;
    endedSessions.push(...ended);
    forgotten += 1;
    if (forgotten === mostForgotten) return { lastId: contact.id, endedSessions };
  }
  const isLast = contacts.length < mostLookedAt;
  return { lastId: isLast ? undefined : contacts.at(-1)?.id, endedSessions };
}

function isIdle(contact: Contact, sinceMs: number): boolean {
  const { verified_at, blocked_at, last_seen_at } = contact;
  const isAnybodys = isOfOneBrowser(contact) && verified_at === null && blocked_at === null;
  return isAnybodys && last_seen_at <= sinceMs;
}

/** @returns their sessions; undefined where they stay, for until the lock was there they may have come back */
async function forget(
  tx: Transaction,
  { workspace_id, id }: Contact,
  idleSinceMs: number,
  nowMs: number,
): Promise<string[] | undefined> {
  const contact = await lockContact(tx, workspace_id, id);
  if (contact === undefined || !isIdle(contact, idleSinceMs)) return undefined;
  const { conversations } = await countOfContact(tx, workspace_id, id);
  if (conversations > 0) return undefined;
  return (await deleteContactCompletely(tx, contact, nowMs)).endedSessions;
}
