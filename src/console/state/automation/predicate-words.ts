import type { Condition, Operator, Predicate } from '../../../contract/automation/predicate.ts';
import { fixedFields, type FixedFieldName } from '../../../rules/catalogue.ts';
import { checkPredicate } from '../../../rules/check.ts';
import { describePredicate } from '../../../rules/describe.ts';
import { english } from '../../../rules/words/english.ts';

/** “company size” */
export function fieldLabel(field: string): string {
  return Object.hasOwn(fixedFields, field) ? english.fields[field as FixedFieldName] : field;
}

/** In a sentence a list speaks for itself; where one is chosen before there is a list, it does not. */
const ownLabels: Partial<Record<Operator, string>> = { in: 'is one of', not_in: 'is none of' };

/** “is greater than”, “is more than … ago” */
export function operatorLabel(op: Operator): string {
  const words = english.operators[op].replace('{field} ', '').replace(/ ?\{value\}$/, '');
  return ownLabels[op] ?? words.replace('{value}', '…');
}

/** “company size is greater than 50 and (…)” */
export function predicateWords(predicate: Predicate): string {
  // While it is being built, something is missing.
  return checkPredicate(predicate).length === 0 ? describePredicate(predicate, english) : '…';
}

/** The same of what a trace says of a condition, which may be of a field that is gone since. */
export function conditionWords(condition: { field: string; op: string; value?: unknown }): string {
  if (checkPredicate(condition).length === 0)
    return describePredicate(condition as Condition, english);
  const { field, op, value } = condition;
  return [fieldLabel(field), op, ...(value === undefined ? [] : [JSON.stringify(value)])].join(' ');
}
