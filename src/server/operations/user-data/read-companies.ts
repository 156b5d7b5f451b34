import { isReservedCompanyId } from '../../storage/own-company.ts';
import { problemOfText, readAttributes, type Attributes } from './attribute-value.ts';
import { fieldReader, readDate, readWhole, textReader, type Field } from './read-fields.ts';
import { isObject, isUnknown, quote, valueOf, type Reading } from './reading.ts';

/** A company as a page tells it. */
export interface GivenCompany {
  /** The site's own id. */
  company_id: string;
  name?: Field<string>;
  plan?: Field<string>;
  monthly_spend?: Field<number>;
  size?: Field<number>;
  website?: Field<string>;
  industry?: Field<string>;
  /** When the company came to the site, in milliseconds. */
  remote_created_at?: Field<number>;
  attributes: Attributes;
}

export interface GivenCompanies {
  companies: GivenCompany[];
  /** The `company_id` that `company` names: the one that the person is acting for. */
  active?: string;
}

/** In one request. */
const mostCompanies = 20;
const readText = textReader(255);
const readPlan = fieldReader((value) => {
  const name = isObject(value) ? valueOf(value, 'name') : value;
  if (typeof name !== 'string') return { problem: 'it has to be a text' };
  const problem = problemOfText(name, 255);
  return problem === undefined ? { value: name } : { problem };
});

const meant = new Set([
  'company_id',
  'id',
  'name',
  'created_at',
  'remote_created_at',
  'plan',
  'monthly_spend',
  'size',
  'website',
  'industry',
  // What clients say of the object itself.
  'type',
  'app_id',
]);
/** What only the server says. */
const counted = new Set(['user_count', 'session_count', 'last_request_at']);

/** `company` and `companies`, each company once. */
export function readCompanies(source: object, reading: Reading): GivenCompanies {
  const list = valueOf(source, 'companies');
  if (!isUnknown(list) && !Array.isArray(list)) {
    reading.warn('“companies” was not kept: it has to be a list.');
  }
  const given: unknown[] = Array.isArray(list) ? list : [];
  if (given.length > mostCompanies) {
    reading.warn(`Of “companies” only ${mostCompanies} were kept: there may be no more at once.`);
  }
  const companies = new Map<string, GivenCompany>();
  for (const [index, each] of given.slice(0, mostCompanies).entries()) {
    const company = readCompany(each, `companies.${index}`, reading);
    if (company !== undefined) companies.set(company.company_id, company);
  }

  const selected = valueOf(source, 'company');
  const active = isUnknown(selected) ? undefined : readCompany(selected, 'company', reading);
  if (active === undefined) return { companies: [...companies.values()] };
  companies.set(active.company_id, active);
  return { companies: [...companies.values()], active: active.company_id };
}

function readCompany(given: unknown, path: string, reading: Reading): GivenCompany | undefined {
  if (!isObject(given)) {
    reading.warn(`${quote(path)} was not kept: a company is an object with “company_id”.`);
    return undefined;
  }
  const id = readId(given, 'company_id') ?? readId(given, 'id');
  if (id === undefined) {
    reading.warn(`${quote(path)} was not kept: it needs a “company_id” of 1 to 255 characters.`);
    return undefined;
  }
  if (isReservedCompanyId(id)) {
    reading.warn(`${quote(path)} was not kept: ids that begin with “foyer:” are Foyer’s own.`);
    return undefined;
  }
  const at = (name: string) => `${path}.${name}`;
  const entries = Object.entries(given).filter(([name]) => !meant.has(name));
  for (const [name] of entries) {
    if (!counted.has(name)) continue;
    reading.warn(`${quote(at(name))} was not kept: the server counts that itself.`);
  }
  return {
    company_id: id,
    name: readText(given, 'name', reading, at('name')),
    plan: readPlan(given, 'plan', reading, at('plan')),
    monthly_spend: readWhole(given, 'monthly_spend', reading, at('monthly_spend')),
    size: readWhole(given, 'size', reading, at('size')),
    website: readText(given, 'website', reading, at('website')),
    industry: readText(given, 'industry', reading, at('industry')),
    remote_created_at:
      readDate(given, 'remote_created_at', reading, at('remote_created_at')) ??
      readDate(given, 'created_at', reading, at('created_at')),
    attributes: readAttributes(
      entries.filter(([name]) => !counted.has(name)),
      reading,
      at(''),
    ),
  };
}

function readId(company: object, name: string): string | undefined {
  const value = valueOf(company, name);
  const id = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  if (isUnknown(id) || typeof id !== 'string') return undefined;
  return problemOfText(id, 255) === undefined ? id : undefined;
}
