import { deleteCompany, type Company } from './companies.ts';
import { companyColumns } from './company-columns.ts';
import type { Db, Transaction } from './database/database.ts';
import { isOwnCompanyId } from './own-company.ts';

/** A person's companies, in the order in which they joined them. */
export function listCompaniesOfContact(
  db: Db,
  workspaceId: string,
  contactId: string,
): Promise<Company[]> {
  return db
    .selectFrom('contact_companies')
    .innerJoin('companies', (join) =>
      join
        .onRef('companies.workspace_id', '=', 'contact_companies.workspace_id')
        .onRef('companies.id', '=', 'contact_companies.company_id'),
    )
    .select(companyColumns)
    .where('contact_companies.workspace_id', '=', workspaceId)
    .where('contact_companies.contact_id', '=', contactId)
    .orderBy('contact_companies.joined_at')
    .orderBy('companies.site_id')
    .execute();
}

export async function listCompanyIdsOfContact(
  db: Db,
  workspaceId: string,
  contactId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('contact_companies')
    .select('company_id')
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', contactId)
    .execute();
  return rows.map(({ company_id }) => company_id);
}

/** Somebody who is in the company already stays in it. */
export async function joinCompany(
  tx: Transaction,
  workspaceId: string,
  contactId: string,
  companyId: string,
  nowMs: number,
): Promise<void> {
  await tx
    .insertInto('contact_companies')
    .values({
      workspace_id: workspaceId,
      contact_id: contactId,
      company_id: companyId,
      joined_at: nowMs,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Gives one person's companies to another, who may be in some of them already. */
export async function moveCompanies(
  tx: Transaction,
  workspaceId: string,
  fromContactId: string,
  toContactId: string,
): Promise<void> {
  await tx
    .insertInto('contact_companies')
    .columns(['workspace_id', 'contact_id', 'company_id', 'joined_at'])
    .expression(
      tx
        .selectFrom('contact_companies')
        .select(({ val, ref }) => [
          ref('workspace_id').as('workspace_id'),
          val(toContactId).as('contact_id'),
          ref('company_id').as('company_id'),
          ref('joined_at').as('joined_at'),
        ])
        .where('workspace_id', '=', workspaceId)
        .where('contact_id', '=', fromContactId),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await leaveCompanies(tx, workspaceId, fromContactId);
}

export async function leaveCompanies(
  tx: Transaction,
  workspaceId: string,
  contactId: string,
): Promise<void> {
  await tx
    .deleteFrom('contact_companies')
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', contactId)
    .execute();
}

/** Takes a person out of their companies, and removes what they have told of theirs themselves. */
export async function forgetCompanies(
  tx: Transaction,
  workspaceId: string,
  contactId: string,
): Promise<void> {
  const companies = await listCompaniesOfContact(tx, workspaceId, contactId);
  await leaveCompanies(tx, workspaceId, contactId);
  for (const { id, site_id } of companies) {
    if (isOwnCompanyId(site_id)) await deleteCompany(tx, workspaceId, id);
  }
}
