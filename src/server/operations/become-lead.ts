import { updateContact, type Contact } from '../storage/contacts.ts';
import type { Transaction } from '../storage/database/database.ts';
import { pseudonymOf } from './pseudonym.ts';

/** A visitor who starts a conversation is a lead from then on; nobody else changes. */
export async function becomeLead(tx: Transaction, contact: Contact): Promise<void> {
  if (contact.role !== 'visitor') return;
  await updateContact(tx, contact.workspace_id, contact.id, {
    role: 'lead',
    pseudonym: pseudonymOf(contact.id),
  });
}
