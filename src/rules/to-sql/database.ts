import { sql, type RawBuilder } from 'kysely';
import { wordBoundaries } from '../word-boundary.ts';

/** An expression, and what it is worth. */
export type Sql<Value = unknown> = RawBuilder<Value>;

/** What the two databases say in different words. */
export interface DatabaseWords {
  contains(text: Sql, part: string): Sql<boolean>;
  startsWith(text: Sql, part: string): Sql<boolean>;
  endsWith(text: Sql, part: string): Sql<boolean>;
  containsWord(text: Sql, word: string): Sql<boolean>;
  /** What stands in a column of JSON under a key that needs no quoting. */
  textAt(json: Sql, key: string): Sql;
  numberAt(json: Sql, key: string): Sql;
  /** Whether what the reference refers to is among the rows of a subquery. */
  isAmong(lookup: Lookup): Sql<boolean>;
}

/** Rows of another table that belong to a person. */
export interface Lookup {
  /** Of the contact's row, such as `id`. */
  reference: Sql;
  /** With its joins. */
  from: Sql;
  /** What of it the reference is equal to. */
  column: Sql;
  where: Sql<boolean>;
}

const sqlite: DatabaseWords = {
  contains: (text, part) => sql`instr(${text}, ${part}) > 0`,
  startsWith: (text, part) => sql`substr(${text}, 1, ${sql.lit(lengthOf(part))}) = ${part}`,
  endsWith: (text, part) => sql`substr(${text}, ${sql.lit(-lengthOf(part))}) = ${part}`,
  containsWord: (text, word) =>
    sql`(' ' || ${text} || ' ') glob ${`*${boundary}${word.replaceAll(/[*?[]/g, '[$&]')}${boundary}*`}`,
  textAt: (json, key) => sql`json_extract(${json}, ${`$."${key}"`})`,
  numberAt: (json, key) => sql`json_extract(${json}, ${`$."${key}"`})`,
  // Found once, and then looked up.
  isAmong: ({ reference, from, column, where }) =>
    sql`${reference} in (select ${column} from ${from} where ${where})`,
};

const postgres: DatabaseWords = {
  contains: (text, part) => sql`position(${part} in ${text}) > 0`,
  startsWith: (text, part) => sql`left(${text}, ${sql.lit(lengthOf(part))}) = ${part}`,
  endsWith: (text, part) => sql`right(${text}, ${sql.lit(lengthOf(part))}) = ${part}`,
  containsWord: (text, word) =>
    sql`(' ' || ${text} || ' ') ~ ${`${boundary.replace('\\', '\\\\')}${word.replaceAll(/[!-/:-@[-`{-~]/g, '\\$&')}${boundary.replace('\\', '\\\\')}`}`,
  textAt: (json, key) => sql`(${json} ->> cast(${key} as text))`,
  numberAt: (json, key) => sql`cast(${json} ->> cast(${key} as text) as double precision)`,
  // PostgreSQL makes a join of it, or a table to look up in; a subquery behind IN that does not fit its memory it runs for every row.
  isAmong: ({ reference, from, column, where }) =>
    sql`exists (select from ${from} where ${column} = ${reference} and ${where})`,
};

export const databases = { sqlite, postgres };
export type DatabaseName = keyof typeof databases;

/** A class of characters that both GLOB and regular expressions read: `]` first, `[` and `-` last. */
const boundary = `[]${wordBoundaries.replaceAll(/[\][-]/g, '')}[-]`;

/** Databases count characters, not halves of them. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}
