import { createObjectId } from '../../../src/base/object-id.ts';
import type {
  AttributeValue,
  CompanyFacts,
  ContactFacts,
  Facts,
} from '../../../src/rules/facts.ts';
import type { KnownAttribute } from '../../../src/rules/known-attribute.ts';
import { insertCompany } from '../../../src/server/storage/companies.ts';
import { addContactTag } from '../../../src/server/storage/contact-tags.ts';
import type { Transaction } from '../../../src/server/storage/database/database.ts';
import { insertTag } from '../../../src/server/storage/tags.ts';
import { addContact } from '../../kit/storage.ts';

type Attributes = readonly KnownAttribute[];

/** Somebody of whom a database knows what `facts` say. @returns their id */
export async function addPerson(
  tx: Transaction,
  workspaceId: string,
  { contact, company, events }: Omit<Facts, 'nowMs' | 'timeZone'>,
  attributes: Attributes = [],
): Promise<string> {
  const companyId = company ? await addCompany(tx, workspaceId, company, attributes) : null;
  const { id } = await addContact(tx, workspaceId, {
    ...toRow(contact ?? {}, attributes),
    // No two users who are signed have the same email.
    is_unsigned: 1,
    active_company_id: companyId,
  });
  for (const name of new Set(contact?.tags)) await tag(tx, workspaceId, id, name);
  for (const [name, event] of Object.entries(events ?? {})) {
    await tx
      .insertInto('event_summaries')
      .values({ workspace_id: workspaceId, contact_id: id, name, ...event })
      .execute();
  }
  return id;
}

function toRow(
  { tags: _tags, custom, is_unsubscribed, is_verified, id, ...contact }: ContactFacts,
  attributes: Attributes,
) {
  const known = Object.entries(contact).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(known),
    ...(id ? { id } : {}),
    is_unsubscribed: is_unsubscribed ? 1 : 0,
    verified_at: is_verified ? 1 : null,
    custom_attributes: toJson('contact', custom, attributes),
  };
}

async function addCompany(
  tx: Transaction,
  workspaceId: string,
  { company_id, created_at, custom, ...company }: CompanyFacts,
  attributes: Attributes,
): Promise<string> {
  const id = createObjectId(Date.now());
  await insertCompany(tx, {
    workspace_id: workspaceId,
    id,
    site_id: company_id ?? id,
    name: company.name ?? null,
    plan: company.plan ?? null,
    monthly_spend: company.monthly_spend ?? null,
    size: company.size ?? null,
    website: company.website ?? null,
    industry: company.industry ?? null,
    remote_created_at: created_at ?? null,
    custom_attributes: toJson('company', custom, attributes),
    created_at: 0,
    updated_at: 0,
  });
  return id;
}

function toJson(
  model: 'contact' | 'company',
  custom: Readonly<Record<string, AttributeValue>> | null | undefined,
  attributes: Attributes,
): string | null {
  if (!custom) return null;
  const isDate = (name: string) =>
    attributes.some((each) => each.model === model && each.name === name && each.type === 'date');
  // Dates are kept in seconds.
  const kept = Object.entries(custom).map(([name, value]) => [
    name,
    isDate(name) ? Number(value) / 1000 : value,
  ]);
  return JSON.stringify(Object.fromEntries(kept));
}

/** Tags are unique by another folding than that which conditions compare by. */
async function tag(
  tx: Transaction,
  workspaceId: string,
  contactId: string,
  name: string,
): Promise<void> {
  const found = await tx
    .selectFrom('tags')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('folded_name', '=', name)
    .executeTakeFirst();
  const id = found?.id ?? createObjectId(Date.now());
  if (found === undefined) {
    const row = { workspace_id: workspaceId, id, name, folded_name: name, created_at: 0 };
    await insertTag(tx, row);
  }
  await addContactTag(tx, workspaceId, contactId, id);
}
