import { isDeepStrictEqual } from 'node:util';
import type { EventMetadata } from '../../contract/event-metadata.ts';
import { RefusalError } from '../refusal-error.ts';
import { updateContact, type Contact } from '../storage/contacts.ts';
import type { Transaction } from '../storage/database/database.ts';
import { countEventNames, findEvent, hasEventName, insertEvent } from '../storage/events.ts';
import { visit } from './visit.ts';

interface NewEvent {
  id: string;
  name: string;
  metadata: EventMetadata;
}

/** Of one person's events: each is counted on its own. Sites have dozens. */
const mostNames = 500;

/**
 * Writes down what a person has done, once: said again it changes nothing.
 * @param contact locked
 * @returns whether it was written down now; where it is not kept, why
 * @throws {RefusalError} `id_reused` when the id stands for something else
 */
export async function recordEvent(
  tx: Transaction,
  contact: Contact,
  { id, name, metadata }: NewEvent,
  nowMs: number,
): Promise<{ isNew: boolean; problem?: string }> {
  const key = { workspace_id: contact.workspace_id, contact_id: contact.id, id };
  const earlier = await findEvent(tx, key);
  if (earlier !== undefined) {
    const said = earlier.metadata === null ? {} : (JSON.parse(earlier.metadata) as EventMetadata);
    if (earlier.name === name && isDeepStrictEqual(said, metadata)) return { isNew: false };
    throw new RefusalError('id_reused', 'This id stands for another event already.', {
      field: 'id',
    });
  }
  if (await isOneTooMany(tx, contact, name)) {
    const problem = `The person’s events have ${mostNames} names already, and this is another.`;
    return { isNew: false, problem };
  }
  const hasMetadata = Object.keys(metadata).length > 0;
  await insertEvent(tx, {
    ...key,
    name,
    metadata: hasMetadata ? JSON.stringify(metadata) : null,
    created_at: nowMs,
  });
  await updateContact(tx, contact.workspace_id, contact.id, visit(contact, nowMs));
  return { isNew: true };
}

async function isOneTooMany(
  tx: Transaction,
  { workspace_id, id }: Contact,
  name: string,
): Promise<boolean> {
  if (await hasEventName(tx, { workspace_id, contact_id: id, name })) return false;
  return (await countEventNames(tx, workspace_id, id)) >= mostNames;
}
