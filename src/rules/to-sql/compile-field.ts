import { sql } from 'kysely';
import { unreachable } from '../../base/unreachable.ts';
import type { Condition, ConditionValue, Operator } from '../../contract/automation/predicate.ts';
import type { Field, FixedFieldName } from '../catalogue.ts';
import { conditions } from '../conditions.ts';
import { companyColumns, contactColumns, type CompanyField, type ContactField } from './columns.ts';
import {
  compileCondition,
  isNot,
  negated,
  type Moment,
  type PositiveOperator,
} from './conditions.ts';
import { readAttribute } from './read-attribute.ts';
import type { Sql } from './database.ts';
import { inCompany, inEvents, inTags } from './lookups.ts';

export interface Compiling extends Omit<Moment, 'unitMs'> {
  workspaceId: string;
}

/** A condition about a field. What says “not” is the negation of what does not. */
export function compileField(
  field: Field,
  { op, value = true }: Condition,
  compiling: Compiling,
): Sql<boolean> {
  const positive = negated[op];
  if (positive !== undefined) return isNot(compilePositive(field, positive, value, compiling));
  return compilePositive(field, op, value, compiling);
}

function compilePositive(
  field: Field,
  operator: Operator,
  value: ConditionValue,
  compiling: Compiling,
): Sql<boolean> {
  const op = operator as PositiveOperator;
  // Dates among custom attributes are kept in seconds, as sites give them.
  const unitMs = field.kind === 'custom' && field.type === 'date' ? 1_000 : 1;
  const compile = (met: Sql) => compileCondition[op](met, value, { ...compiling, unitMs });
  const { words, workspaceId } = compiling;
  switch (field.kind) {
    case 'fixed':
      return compileFixed(field.name, compile, compiling);
    case 'custom': {
      const json =
        field.of === 'contact' ? 'contacts.folded_attributes' : 'companies.folded_attributes';
      const condition = compile(readAttribute(field, op, value, sql.ref(json), words));
      return field.of === 'contact' ? condition : words.isAmong(inCompany(workspaceId, condition));
    }
    case 'event': {
      const condition = compile(sql.ref(`event_summaries.${field.aspect}`));
      // What has never happened has no row.
      const isTrueOfNone = field.aspect === 'count' && holdsOfZero(op, value);
      if (!isTrueOfNone) return words.isAmong(inEvents(workspaceId, field.event, condition));
      return isNot(words.isAmong(inEvents(workspaceId, field.event, isNot(condition))));
    }
    default:
      return unreachable(field);
  }
}

function compileFixed(
  name: FixedFieldName,
  compile: (met: Sql) => Sql<boolean>,
  { words, workspaceId }: Compiling,
): Sql<boolean> {
  if (name === 'contact.tags') {
    return words.isAmong(inTags(workspaceId, compile(sql.ref('tags.compared_name'))));
  }
  if (isOf(contactColumns, name)) return compile(contactColumns[name]);
  if (isOf(companyColumns, name)) {
    return words.isAmong(inCompany(workspaceId, compile(companyColumns[name])));
  }
  throw new Error(`No column: ${name}`);
}

function isOf<Name extends ContactField | CompanyField>(
  columns: Partial<Record<Name, Sql>>,
  name: string,
): name is Name {
  return Object.hasOwn(columns, name);
}

function holdsOfZero(op: Operator, value: ConditionValue): boolean {
  return conditions[op](() => 0, value)({ nowMs: 0, timeZone: 'UTC' });
}
