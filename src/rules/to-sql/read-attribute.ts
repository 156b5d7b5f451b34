import { sql } from 'kysely';
import type { ConditionValue, Operator } from '../../contract/automation/predicate.ts';
import { typesOfOperator, type Field } from '../catalogue.ts';
import type { DatabaseWords, Sql } from './database.ts';
import { attributeKey } from './folded-attributes.ts';

type CustomField = Extract<Field, { kind: 'custom' }>;

/** An attribute's value as a condition takes it; null where it is of another type. @param json the column of folded attributes */
export function readAttribute(
  { attribute }: CustomField,
  op: Operator,
  value: ConditionValue,
  json: Sql,
  words: DatabaseWords,
): Sql {
  const text = () => words.textAt(json, attributeKey('text', attribute));
  const number = () => words.numberAt(json, attributeKey('number', attribute));
  const boolean = () => words.numberAt(json, attributeKey('boolean', attribute));
  if (op === 'known') {
    // One is as good as another: whether there is any is what is asked.
    const any = (['text', 'number', 'boolean'] as const).map((kind) =>
      words.textAt(json, attributeKey(kind, attribute)),
    );
    return sql`coalesce(${sql.join(any)})`;
  }
  const [one] = Array.isArray(value) ? value : [value];
  if (typeof one === 'number' || typesOfOperator[op][0] === 'date') return number();
  return typeof one === 'boolean' ? boolean() : text();
}
