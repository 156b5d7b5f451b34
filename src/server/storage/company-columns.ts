import type { Company } from './companies.ts';

const all: Record<keyof Company, true> = {
  workspace_id: true,
  id: true,
  site_id: true,
  name: true,
  plan: true,
  monthly_spend: true,
  size: true,
  website: true,
  industry: true,
  remote_created_at: true,
  custom_attributes: true,
  created_at: true,
  updated_at: true,
};

/** All of a company but what only conditions compare. */
export const companyColumns = (Object.keys(all) as (keyof Company)[]).map(
  (name) => `companies.${name}` as const,
);
