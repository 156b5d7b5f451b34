import { createObjectId } from '../../../base/object-id.ts';
import { must } from '../../../base/must.ts';
import {
  insertCompany,
  lockCompany,
  updateCompany,
  type Company,
  type CompanyChange,
} from '../../storage/companies.ts';
import type { Transaction } from '../../storage/database/database.ts';
import type { GivenCompany } from './read-companies.ts';
import { recordAttributes, saysMore, type Recording } from './record-attributes.ts';

export type CompanyRecording = Omit<Recording, 'model' | 'path'>;

/** A company that nobody has named before. @returns its id */
export async function createCompany(
  tx: Transaction,
  given: GivenCompany,
  recording: CompanyRecording,
): Promise<string> {
  const { workspaceId, nowMs } = recording;
  const company: Company = {
    workspace_id: workspaceId,
    id: createObjectId(nowMs),
    site_id: given.company_id,
    name: given.name ?? null,
    plan: given.plan ?? null,
    monthly_spend: given.monthly_spend ?? null,
    size: given.size ?? null,
    website: given.website ?? null,
    industry: given.industry ?? null,
    remote_created_at: given.remote_created_at ?? null,
    custom_attributes: (await recordOf(tx, null, given, recording)) ?? null,
    created_at: nowMs,
    updated_at: nowMs,
  };
  await insertCompany(tx, company);
  return company.id;
}

/** Changes what a signed page says otherwise than it is known. */
export async function changeCompany(
  tx: Transaction,
  known: Company,
  given: GivenCompany,
  recording: CompanyRecording,
): Promise<void> {
  const { workspaceId, nowMs } = recording;
  const hasMore = saysMore(known.custom_attributes, given.attributes);
  if (!hasMore && isEmpty(plainChange(known, given))) return;
  // As it is now: another page may be changing it. Only who changes something waits.
  const company = must(await lockCompany(tx, workspaceId, known.id), `company ${known.id}`);
  const change = plainChange(company, given);
  const attributes = await recordOf(tx, company.custom_attributes, given, recording);
  if (attributes !== undefined) change.custom_attributes = attributes;
  if (isEmpty(change)) return;
  await updateCompany(tx, workspaceId, company.id, { ...change, updated_at: nowMs });
}

const fields = [
  'name',
  'plan',
  'monthly_spend',
  'size',
  'website',
  'industry',
  'remote_created_at',
] as const;

function plainChange(company: Company, given: GivenCompany): CompanyChange {
  const changed = fields.filter(
    (field) => given[field] !== undefined && given[field] !== company[field],
  );
  return Object.fromEntries(changed.map((field) => [field, given[field]]));
}

function recordOf(
  tx: Transaction,
  known: string | null,
  { company_id, attributes }: GivenCompany,
  recording: CompanyRecording,
) {
  const path = `${company_id}.`;
  return recordAttributes(tx, { ...recording, model: 'company', path }, known, attributes);
}

function isEmpty(change: CompanyChange): boolean {
  return Object.keys(change).length === 0;
}
