import { foldText } from '../../base/fold-text.ts';
import { foldAttributes } from '../../rules/to-sql/folded-attributes.ts';
import type { CompaniesTable, FoldedCompany } from './tables/companies.ts';
import type { ContactsTable, FoldedContact } from './tables/contacts.ts';

type Fold = (text: string | null) => string | null;

const foldWords: Fold = (text) => (text === null || text === '' ? null : foldText(text));

/** Which column of a contact each is a copy of, and how. */
const ofContact = {
  folded_user_id: ['user_id', foldWords],
  folded_claimed_user_id: ['claimed_user_id', foldWords],
  folded_email: ['email', foldWords],
  folded_name: ['name', foldWords],
  folded_phone: ['phone', foldWords],
  folded_language: ['language', foldWords],
  folded_language_override: ['language_override', foldWords],
  folded_browser: ['browser', foldWords],
  folded_operating_system: ['operating_system', foldWords],
  folded_time_zone: ['time_zone', foldWords],
  folded_referrer: ['referrer', foldWords],
  folded_utm_campaign: ['utm_campaign', foldWords],
  folded_utm_content: ['utm_content', foldWords],
  folded_utm_medium: ['utm_medium', foldWords],
  folded_utm_source: ['utm_source', foldWords],
  folded_utm_term: ['utm_term', foldWords],
  folded_attributes: ['custom_attributes', foldAttributes],
} as const satisfies Record<keyof FoldedContact, readonly [keyof ContactsTable, Fold]>;

const ofCompany = {
  folded_site_id: ['site_id', foldWords],
  folded_name: ['name', foldWords],
  folded_plan: ['plan', foldWords],
  folded_website: ['website', foldWords],
  folded_industry: ['industry', foldWords],
  folded_attributes: ['custom_attributes', foldAttributes],
} as const satisfies Record<keyof FoldedCompany, readonly [keyof CompaniesTable, Fold]>;

/** The columns that the folded ones are made of. */
export type ContactTexts = Pick<ContactsTable, (typeof ofContact)[keyof typeof ofContact][0]>;
export type CompanyTexts = Pick<CompaniesTable, (typeof ofCompany)[keyof typeof ofCompany][0]>;

/** @returns the folded columns of those that are given, in a row that is new or that changes */
export function foldContact(row: Partial<ContactTexts>): Partial<FoldedContact> {
  return foldColumns(ofContact, row);
}

export function foldCompany(row: Partial<CompanyTexts>): Partial<FoldedCompany> {
  return foldColumns(ofCompany, row);
}

function foldColumns<Folded extends string, From extends string>(
  copies: Readonly<Record<Folded, readonly [From, Fold]>>,
  row: Readonly<Partial<Record<From, string | null>>>,
): Partial<Record<Folded, string | null>> {
  const folded: Partial<Record<Folded, string | null>> = {};
  for (const [name, [from, fold]] of Object.entries(copies) as [Folded, [From, Fold]][]) {
    const value = row[from];
    if (value !== undefined) folded[name] = fold(value);
  }
  return folded;
}
