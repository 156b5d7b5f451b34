import { isDeepStrictEqual } from 'node:util';
import type { EventMetadata } from '../../contract/event-metadata.ts';
import { RefusalError } from '../refusal-error.ts';
import { updateContact, type Contact } from '../storage/contacts.ts';
import type { Transaction } from '../storage/database/database.ts';
import { findEvent, insertEvent } from '../storage/events.ts';
import { visit } from './visit.ts';

interface NewEvent {
  id: string;
  name: string;
  metadata: EventMetadata;
}

/**
 * Writes down what a person has done, once: said again it changes nothing.
 * @param contact locked
 * @throws {RefusalError} `id_reused` when the id stands for something else
 */
export async function recordEvent(
  tx: Transaction,
  contact: Contact,
  { id, name, metadata }: NewEvent,
  nowMs: number,
): Promise<void> {
  const key = { workspace_id: contact.workspace_id, contact_id: contact.id, id };
  const earlier = await findEvent(tx, key);
  if (earlier !== undefined) {
    const said = earlier.metadata === null ? {} : (JSON.parse(earlier.metadata) as EventMetadata);
    if (earlier.name === name && isDeepStrictEqual(said, metadata)) return;
    throw new RefusalError('id_reused', 'This id stands for another event already.', {
      field: 'id',
    });
  }
  const hasMetadata = Object.keys(metadata).length > 0;
  await insertEvent(tx, {
    ...key,
    name,
    metadata: hasMetadata ? JSON.stringify(metadata) : null,
    created_at: nowMs,
  });
  await updateContact(tx, contact.workspace_id, contact.id, visit(contact, nowMs));
}
