import { sql } from 'kysely';
import { foldText } from '../../base/fold-text.ts';
import type { ConditionValue, Operator } from '../../contract/automation/predicate.ts';
import { toDayBounds } from '../calendar-day.ts';
import { dayMs } from '../moments.ts';
import type { DatabaseWords, Sql } from './database.ts';

/** What a condition is compiled with. */
export interface Moment {
  words: DatabaseWords;
  nowMs: number;
  timeZone: string;
  /** What the expression's times count: not always milliseconds. Their bounds are divided, for what is stored may be any number, and overflow. */
  unitMs: 1 | 1_000;
}

/** What is asked of an expression that is null where nothing is known. Null is as good as false: nothing negates it but `isNot`. */
export type CompileCondition = (met: Sql, value: ConditionValue, moment: Moment) => Sql<boolean>;

/** Operators that say “not”, and of what. They hold where the other does not: also of what is unknown. */
export const negated: { readonly [Op in Operator]?: Operator } = {
  ne: 'eq',
  not_in: 'in',
  not_contains: 'contains',
  excludes: 'includes',
  unknown: 'known',
};

export type PositiveOperator = Exclude<
  Operator,
  'ne' | 'not_in' | 'not_contains' | 'excludes' | 'unknown'
>;

export const compileCondition: Readonly<Record<PositiveOperator, CompileCondition>> = {
  eq: (met, value, moment) => sql`${met} = ${toParameter(moment, value)}`,
  in: isAmong,
  contains: (met, value, { words }) => words.contains(met, foldText(String(value))),
  contains_word(met, value, { words }) {
    const word = foldText(String(value));
    // The quicker of the two finds most that has no such word.
    return sql`(${words.contains(met, word)} and ${words.containsWord(met, word)})`;
  },
  starts_with: (met, value, { words }) => words.startsWith(met, foldText(String(value))),
  ends_with: (met, value, { words }) => words.endsWith(met, foldText(String(value))),
  gt: (met, value, moment) => sql`${met} > ${toParameter(moment, value)}`,
  gte: (met, value, moment) => sql`${met} >= ${toParameter(moment, value)}`,
  lt: (met, value, moment) => sql`${met} < ${toParameter(moment, value)}`,
  lte: (met, value, moment) => sql`${met} <= ${toParameter(moment, value)}`,
  includes: isAmong,
  more_than_days_ago: (met, days, moment) =>
    sql`${met} < ${toTime(moment, moment.nowMs - Number(days) * dayMs)}`,
  less_than_days_ago: (met, days, moment) =>
    sql`(${met} > ${toTime(moment, moment.nowMs - Number(days) * dayMs)} and ${met} <= ${toTime(moment, moment.nowMs)})`,
  days_ago(met, days, moment) {
    const endMs = moment.nowMs - Number(days) * dayMs;
    return sql`(${met} > ${toTime(moment, endMs - dayMs)} and ${met} <= ${toTime(moment, endMs)})`;
  },
  before: (met, day, moment) => sql`${met} < ${toTime(moment, boundsOf(day, moment).beginMs)}`,
  after: (met, day, moment) => sql`${met} >= ${toTime(moment, boundsOf(day, moment).endMs)}`,
  on(met, day, moment) {
    const { beginMs, endMs } = boundsOf(day, moment);
    return sql`(${met} >= ${toTime(moment, beginMs)} and ${met} < ${toTime(moment, endMs)})`;
  },
  known: (met) => sql`${met} is not null`,
};

/** Also where it is null. */
export function isNot(condition: Sql<boolean>): Sql<boolean> {
  return sql`(${condition}) is not true`;
}

function boundsOf(day: ConditionValue, { timeZone }: Moment) {
  return toDayBounds(String(day), timeZone);
}

function toList(value: ConditionValue): readonly (string | number | boolean)[] {
  return typeof value === 'object' ? value : [value];
}

function isAmong(met: Sql, value: ConditionValue, moment: Moment): Sql<boolean> {
  return sql`${met} in (${sql.join(toList(value).map((each) => toParameter(moment, each)))})`;
}

/** Numbers say what they are: PostgreSQL would take one that is compared with a whole number for a whole one. */
function toNumber(value: number): Sql {
  return sql`cast(${value} as double precision)`;
}

function toParameter({ unitMs }: Moment, value: ConditionValue): Sql {
  if (typeof value === 'number') return toNumber(value / unitMs);
  if (typeof value === 'boolean') return sql.lit(Number(value));
  return sql`${foldText(String(value))}`;
}

function toTime({ unitMs }: Moment, ms: number): Sql {
  return unitMs === 1 ? sql`cast(${ms} as bigint)` : toNumber(ms / unitMs);
}
