import { updateContact, type Contact } from '../storage/contacts.ts';
import type { Transaction } from '../storage/database/database.ts';
import { indexContact } from './index-contact.ts';
import { pseudonymOf } from './pseudonym.ts';

/** A visitor who starts a conversation is a lead from then on; nobody else changes. */
export async function becomeLead(tx: Transaction, contact: Contact): Promise<void> {
  if (contact.role !== 'visitor') return;
  const change = { role: 'lead', pseudonym: pseudonymOf(contact.id) } as const;
  await updateContact(tx, contact.workspace_id, contact.id, change);
  await indexContact(tx, { ...contact, ...change }, contact);
}
