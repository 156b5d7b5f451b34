import { companyColumns } from './company-columns.ts';
import type { Db, Transaction } from './database/database.ts';
import { foldCompany } from './folded.ts';
import type { CompaniesTable, FoldedCompany } from './tables/companies.ts';

export type Company = Omit<CompaniesTable, keyof FoldedCompany>;
export type CompanyChange = Partial<
  Omit<Company, 'workspace_id' | 'id' | 'site_id' | 'created_at'>
>;

/** Companies by the site's own ids. */
export function findCompanies(
  db: Db,
  workspaceId: string,
  siteIds: readonly string[],
): Promise<Company[]> {
  return db
    .selectFrom('companies')
    .select(companyColumns)
    .where('workspace_id', '=', workspaceId)
    .where('site_id', 'in', siteIds)
    .execute();
}

/** The company, its row held until the transaction ends. */
export function lockCompany(
  tx: Transaction,
  workspaceId: string,
  companyId: string,
): Promise<Company | undefined> {
  return tx
    .selectFrom('companies')
    .select(companyColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', companyId)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertCompany(db: Db, company: Company): Promise<void> {
  await db
    .insertInto('companies')
    .values({ ...company, ...foldCompany(company) })
    .execute();
}

export async function updateCompany(
  db: Db,
  workspaceId: string,
  companyId: string,
  change: CompanyChange,
): Promise<void> {
  await db
    .updateTable('companies')
    .set({ ...change, ...foldCompany(change) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', companyId)
    .execute();
}

export function findCompany(
  db: Db,
  workspaceId: string,
  companyId: string,
): Promise<Company | undefined> {
  return db
    .selectFrom('companies')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', companyId)
    .executeTakeFirst();
}

/** Nobody is in it any more. */
export async function deleteCompany(db: Db, workspaceId: string, companyId: string): Promise<void> {
  await db
    .deleteFrom('companies')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', companyId)
    .execute();
}
