import type { Condition, Operator, Predicate } from '../../../src/contract/automation/predicate.ts';
import type {
  AttributeValue,
  CompanyFacts,
  ContactFacts,
  Facts,
} from '../../../src/rules/facts.ts';
import type { KnownAttribute } from '../../../src/rules/known-attribute.ts';

/** One line of the specification: what a predicate answers about somebody. */
export interface Case {
  name: string;
  predicate: Predicate;
  facts: Facts;
  expected: boolean;
  /** What the workspace knows of custom attributes, where it matters. */
  attributes?: readonly KnownAttribute[];
}

/** A leap day, at noon in London. */
export const nowMs = Date.UTC(2024, 1, 29, 12);
const zone = 'Europe/London';

export function about(facts: Partial<Facts>): Facts {
  return { nowMs, timeZone: zone, ...facts };
}

export function where(field: string, op: Operator, value?: Condition['value']): Condition {
  return { field, op, ...(value === undefined ? {} : { value }) };
}

/** @param met the contact's name */
export function ofName(
  name: string,
  op: Operator,
  value: Condition['value'] | undefined,
  met: string | null | undefined,
  expected: boolean,
): Case {
  return ofContact(name, where('contact.name', op, value), { name: met }, expected);
}

export function ofContact(
  name: string,
  predicate: Predicate,
  contact: ContactFacts,
  expected: boolean,
): Case {
  return { name, predicate, facts: about({ contact }), expected };
}

export function ofCompany(
  name: string,
  predicate: Predicate,
  company: CompanyFacts | null,
  expected: boolean,
): Case {
  return { name, predicate, facts: about({ contact: {}, company }), expected };
}

/** @param met of the contact's attribute `field` */
export function ofCustom(
  name: string,
  op: Operator,
  value: Condition['value'] | undefined,
  met: AttributeValue | undefined,
  expected: boolean,
): Case {
  const custom = met === undefined ? {} : { field: met };
  return ofContact(name, where('contact.custom.field', op, value), { custom }, expected);
}
