import { createUuid } from '../../../base/uuid.ts';
import { createObjectId } from '../../../base/object-id.ts';
import { toPlainLine } from '../../mail/incoming/plain-line.ts';
import { listContactsByEmail, lockContact, type Contact } from '../../storage/contacts.ts';
import type { Transaction } from '../../storage/database/database.ts';
import { lockWorkspace } from '../../storage/workspaces.ts';
import { createContact } from '../create-contact.ts';
import { foldEmail } from '../fold-email.ts';
import { pseudonymOf } from '../pseudonym.ts';
import type { Arrival } from './arrival.ts';

const longestName = 255;

/**
 * Who has written a mail that answers none of ours: the user with its address where that is proven, else the lead whom a mail has made before, else a new one. Who has only
 * typed the address somewhere is not meant.
 */
export async function findSender(tx: Transaction, arrival: Arrival): Promise<Contact> {
  const known = await findKnown(tx, arrival);
  if (known !== undefined) return known;
  // Two mails of somebody new come one after the other.
  await lockWorkspace(tx, arrival.workspaceId);
  return (await findKnown(tx, arrival)) ?? makeLead(tx, arrival);
}

async function findKnown(
  tx: Transaction,
  { workspaceId, sender, checks }: Arrival,
): Promise<Contact | undefined> {
  const people = (await listContactsByEmail(tx, workspaceId, sender)).filter((person) =>
    hasAddress(person, sender),
  );
  const users = people.filter(
    ({ role, is_unsigned, verified_at }) =>
      // What was typed, or said by a page that anybody can change in their own browser, leads nobody's mail to them.
      role === 'user' && is_unsigned === 0 && verified_at !== null,
  );
  // Sites may know one address by several names: then it says of none of them that it is they.
  const user = checks.dmarc === 'pass' && users.length === 1 ? users : [];
  const leads = people
    .filter(({ role, verified_at }) => role === 'lead' && verified_at !== null)
    .toSorted((left, right) => right.last_seen_at - left.last_seen_at);
  for (const { id } of [...user, ...leads]) {
    const locked = await lockContact(tx, workspaceId, id);
    if (locked !== undefined && hasAddress(locked, sender)) return locked;
  }
  return undefined;
}

function hasAddress({ email }: Contact, address: string): boolean {
  return email !== null && foldEmail(email) === address;
}

function makeLead(
  tx: Transaction,
  { workspaceId, mail, sender, nowMs }: Arrival,
): Promise<Contact> {
  const id = createObjectId(nowMs);
  const from = { app_id: workspaceId, visitor_id: createUuid(nowMs) };
  return createContact(
    tx,
    from,
    {
      id,
      role: 'lead',
      visitor_id: null,
      email: sender,
      name: toPlainLine(mail.from?.name ?? '', longestName) || null,
      pseudonym: pseudonymOf(id),
      verified_at: nowMs,
    },
    nowMs,
  );
}
