import { updateContact, type Contact } from '../storage/contacts.ts';
import type { Transaction } from '../storage/database/database.ts';
import { indexContact } from './index-contact.ts';
import { pseudonymOf } from './pseudonym.ts';
import { recordHeldData } from './user-data/record-user-data.ts';

/** A visitor who starts a conversation is a lead from then on, with what the page has said of them by then; nobody else changes. */
export async function becomeLead(tx: Transaction, contact: Contact, nowMs: number): Promise<void> {
  if (contact.role !== 'visitor') return;
  const lead = { role: 'lead', pseudonym: pseudonymOf(contact.id) } as const;
  const change = { ...lead, ...(await recordHeldData(tx, { ...contact, ...lead }, nowMs)) };
  await updateContact(tx, contact.workspace_id, contact.id, change);
  await indexContact(tx, { ...contact, ...change }, contact);
}
