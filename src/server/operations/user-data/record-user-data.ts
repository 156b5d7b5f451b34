import type { Contact, ContactChange } from '../../storage/contacts.ts';
import type { Transaction } from '../../storage/database/database.ts';
import { indexContact } from '../index-contact.ts';
import { holdData } from './hold-data.ts';
import { toUserData, type UserData } from './read-user-data.ts';
import { createReading, type Reading } from './reading.ts';
import { recordAttributes } from './record-attributes.ts';
import { recordCompanies } from './record-companies.ts';
import { recordProfile } from './record-profile.ts';
import type { Trust } from './trust.ts';

interface Recorded {
  /** What the caller writes to the person's row; nothing where there was nothing to record. */
  change: ContactChange;
  /** Whether teammates see something else than before. */
  hasChanged: boolean;
  warnings: string[];
}

/**
 * Records what a page has said of a person. Of a visitor it is held until they are somebody; of a user nothing is taken from a page that is not
 * signed. A ping that says nothing costs nothing.
 * @param contact locked
 */
export async function recordUserData(
  tx: Transaction,
  contact: Contact,
  data: UserData,
  { isSigned, nowMs }: { isSigned: boolean; nowMs: number },
): Promise<Recorded> {
  const reading = createReading();
  const hasSaid = Object.keys(data.source).length > 0;
  if (contact.role === 'visitor') {
    const held = hasSaid ? holdData(contact, data, reading) : {};
    return { change: whole(contact, held), hasChanged: false, warnings: reading.warnings() };
  }
  let change = await recordHeldData(tx, contact, nowMs);
  const isProven = contact.role === 'user' && contact.is_unsigned === 0;
  if (hasSaid && isProven && !isSigned) {
    reading.warn('Nothing of a user is changed by a page that does not prove who they are.');
  } else if (hasSaid) {
    const trust = isSigned ? 'signed' : 'unsigned';
    const now = { ...contact, ...change };
    change = { ...change, ...(await record(tx, now, data, trust, reading, nowMs)) };
  }
  const hasChanged = Object.keys(change).length > 0;
  if (hasChanged) await indexContact(tx, { ...contact, ...change }, contact);
  return { change: whole(contact, change), hasChanged, warnings: reading.warnings() };
}

const recordedFields = [
  'name',
  'phone',
  'signed_up_at',
  'avatar_url',
  'language_override',
  'is_unsubscribed',
  'custom_attributes',
  'active_company_id',
  'given_data',
] as const satisfies (keyof Contact)[];

/** All that can be recorded, where any of it changes: one query to prepare, and not one for each choice of fields. */
function whole(contact: Contact, change: ContactChange): ContactChange {
  if (Object.keys(change).length === 0) return {};
  const changed = { ...contact, ...change };
  return Object.fromEntries(recordedFields.map((field) => [field, changed[field]]));
}

/**
 * What was said while the person was a visitor. It fills what is unknown.
 * @param contact who they are from now on, locked
 */
export async function recordHeldData(
  tx: Transaction,
  contact: Contact,
  nowMs: number,
): Promise<ContactChange> {
  if (contact.given_data === null) return {};
  const data = toUserData(JSON.parse(contact.given_data) as Record<string, unknown>);
  // What is not kept of it was said by a page that has been left.
  const change = await record(tx, contact, data, 'held', createReading(), nowMs);
  return whole(contact, { ...change, given_data: null });
}

async function record(
  tx: Transaction,
  contact: Contact,
  data: UserData,
  trust: Trust,
  reading: Reading,
  nowMs: number,
): Promise<ContactChange> {
  const recording = { workspaceId: contact.workspace_id, trust, nowMs, reading };
  const attributes = await recordAttributes(
    tx,
    { ...recording, model: 'contact' },
    contact.custom_attributes,
    data.attributes,
  );
  return {
    ...recordProfile(contact, data.profile, trust),
    ...(attributes === undefined ? {} : { custom_attributes: attributes }),
    ...(await recordCompanies(tx, contact, data, recording)),
  };
}
