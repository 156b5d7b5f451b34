import { sql, type Expression, type SqlBool } from 'kysely';
import { must } from '../../base/must.ts';
import type { Condition, Predicate } from '../../contract/automation/predicate.ts';
import { findField } from '../catalogue.ts';
import type { KnownAttribute } from '../known-attribute.ts';
import { PredicateError } from '../problem.ts';
import { checkAudience } from './check-audience.ts';
import { compileField } from './compile-field.ts';
import { databases, type DatabaseName, type Sql } from './database.ts';

export interface ToSqlOptions {
  database: DatabaseName;
  workspaceId: string;
  nowMs: number;
  /** The workspace's, IANA. */
  timeZone: string;
  /** The workspace's custom attributes: dates are those that are said to be. */
  attributes: readonly KnownAttribute[];
}

/**
 * The predicate as a condition of SQL over `contacts`, under that name: it holds of whom `buildPredicate` holds. Who is in the workspace is for
 * the query to say.
 * @throws PredicateError where `checkAudience` finds a problem
 * @example db.selectFrom('contacts').select('id').where('workspace_id', '=', id).where(predicateToSql(predicate, options))
 */
export function predicateToSql(predicate: Predicate, options: ToSqlOptions): Expression<SqlBool> {
  const problems = checkAudience(predicate);
  if (problems.length > 0) throw new PredicateError(problems);
  return compileNode(predicate, options);
}

function compileNode(predicate: Predicate, options: ToSqlOptions): Sql<boolean> {
  if ('all' in predicate) return joinAll(predicate.all, sql` and `, sql`1 = 1`, options);
  if ('any' in predicate) return joinAll(predicate.any, sql` or `, sql`1 = 0`, options);
  return compileLeaf(predicate, options);
}

function joinAll(
  group: readonly Predicate[],
  separator: Sql,
  ofNone: Sql<boolean>,
  options: ToSqlOptions,
): Sql<boolean> {
  if (group.length === 0) return ofNone;
  const compiled = group.map((each) => compileNode(each, options));
  return sql`(${sql.join(compiled, separator)})`;
}

function compileLeaf(condition: Condition, options: ToSqlOptions): Sql<boolean> {
  const field = must(findField(condition.field, options.attributes), condition.field);
  const { database, ...rest } = options;
  return compileField(field, condition, { ...rest, words: databases[database] });
}
