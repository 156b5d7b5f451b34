export interface CompaniesTable extends FoldedCompany {
  workspace_id: string;
  id: string;
  /** The site's own id for the company. */
  site_id: string;
  name: string | null;
  plan: string | null;
  monthly_spend: number | null;
  size: number | null;
  website: string | null;
  industry: string | null;
  /** When it came to the site, as the site says. */
  remote_created_at: number | null;
  /** JSON, as of contacts. */
  custom_attributes: string | null;
  created_at: number;
  updated_at: number;
}

/** As of contacts. */
export interface FoldedCompany {
  folded_site_id: string | null;
  folded_name: string | null;
  folded_plan: string | null;
  folded_website: string | null;
  folded_industry: string | null;
  folded_attributes: string | null;
}

export interface ContactCompaniesTable {
  workspace_id: string;
  contact_id: string;
  company_id: string;
  joined_at: number;
}
