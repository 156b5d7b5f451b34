import { findCompanies } from '../../storage/companies.ts';
import { joinCompany, listCompanyIdsOfContact } from '../../storage/contact-companies.ts';
import type { Contact, ContactChange } from '../../storage/contacts.ts';
import type { Transaction } from '../../storage/database/database.ts';
import type { GivenCompanies } from './read-companies.ts';
import { quote } from './reading.ts';
import { changeCompany, createCompany, type CompanyRecording } from './record-company.ts';

/** Of one person, where nobody has signed them: more is a script. */
const mostUnsigned = 50;

/**
 * Has a person join the companies that a page names. One that nobody has named before is made; one that is known is changed by a signed page
 * alone.
 */
export async function recordCompanies(
  tx: Transaction,
  contact: Contact,
  { companies, active }: GivenCompanies,
  recording: CompanyRecording,
): Promise<ContactChange> {
  if (companies.length === 0) return {};
  const { workspace_id, id } = contact;
  const { trust, nowMs, reading } = recording;
  // In one order, so that two pages do not wait for each other.
  const ordered = companies.toSorted((left, right) =>
    left.company_id < right.company_id ? -1 : 1,
  );
  const siteIds = ordered.map(({ company_id }) => company_id);
  const standing = await findCompanies(tx, workspace_id, siteIds);
  const bySiteId = new Map(standing.map((company) => [company.site_id, company]));
  const joined = new Set(await listCompanyIdsOfContact(tx, workspace_id, id));
  const change: ContactChange = {};
  for (const given of ordered) {
    const known = bySiteId.get(given.company_id);
    const isIn = known !== undefined && joined.has(known.id);
    if (!isIn && trust !== 'signed' && joined.size >= mostUnsigned) {
      reading.warn(`The company ${quote(given.company_id)} was not joined: they are too many.`);
      continue;
    }
    if (known !== undefined && trust === 'signed') {
      await changeCompany(tx, known, given, recording);
    }
    const companyId = known?.id ?? (await createCompany(tx, given, recording));
    if (!isIn) await joinCompany(tx, workspace_id, id, companyId, nowMs);
    joined.add(companyId);
    const isActive = given.company_id === active && companyId !== contact.active_company_id;
    if (isActive && !(trust === 'held' && contact.active_company_id !== null)) {
      change.active_company_id = companyId;
    }
  }
  return change;
}
