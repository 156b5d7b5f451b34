import type { Operator } from '../../contract/automation/predicate.ts';
import type { EventAspect, FixedFieldName } from '../catalogue.ts';

/** What a language says of predicates. In `{…}` stands what is put in. */
export interface Words {
  /** BCP 47: for numbers and days. */
  language: string;
  fields: Record<FixedFieldName, string>;
  /** `{name}` is the attribute's. */
  attributes: { contact: string; company: string };
  /** `{name}` is the event's. */
  events: Record<EventAspect, string>;
  /** `{field}` and, where the operator takes one, `{value}`: a text in quotation marks, a number, `3 days`, a day. */
  operators: Record<Operator, string>;
  /** How the two values of a yes or no are called. */
  flags: { true: string; false: string };
  /** Between the last two of a list, and else. */
  or: string;
  comma: string;
  quoted: string;
  /** Between conditions. */
  all: string;
  any: string;
  /** A group within a group. */
  group: string;
  /** `all` and `any` of none. */
  always: string;
  never: string;
}
