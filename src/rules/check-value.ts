import type { Operator } from '../contract/automation/predicate.ts';
import { foldText } from '../base/fold-text.ts';
import { isCalendarDay } from './calendar-day.ts';
import { optionsOfField, typesOfOperator, type Field, type FieldType } from './catalogue.ts';
import { predicateLimits } from './limits.ts';
import type { Problem } from './problem.ts';

/** What an operator is given. `same` is what the field holds. */
type Shape = 'nothing' | 'same' | 'list' | 'text' | 'number' | 'texts' | 'days' | 'day';

const shapeOf: Record<Operator, Shape> = {
  eq: 'same',
  ne: 'same',
  in: 'list',
  not_in: 'list',
  contains: 'text',
  not_contains: 'text',
  contains_word: 'text',
  starts_with: 'text',
  ends_with: 'text',
  gt: 'number',
  gte: 'number',
  lt: 'number',
  lte: 'number',
  includes: 'texts',
  excludes: 'texts',
  more_than_days_ago: 'days',
  less_than_days_ago: 'days',
  days_ago: 'days',
  before: 'day',
  after: 'day',
  on: 'day',
  known: 'nothing',
  unknown: 'nothing',
};

/** @returns the path within the value: of the value itself, nothing */
export function checkValue(field: Field, op: Operator, value: unknown): Problem | undefined {
  const shape = shapeOf[op];
  if (shape === 'nothing') {
    if (value === undefined) return undefined;
    return { path: '', kind: 'value_not_taken', message: `“${op}” takes no value.` };
  }
  if (value === undefined || value === null || value === '') {
    return { path: '', kind: 'value_missing', message: `“${op}” needs a value.` };
  }
  return checks[shape](field, op, value);
}

type Check = (field: Field, op: Operator, value: unknown) => Problem | undefined;

const checks: Record<Exclude<Shape, 'nothing'>, Check> = {
  same: (field, op, value) => checkOne(allowedTypes(field, op), value) ?? checkOption(field, value),
  list: (field, op, value) => checkList(field, allowedTypes(field, op), value),
  text: (_field, _op, value) => checkOne(['text'], value),
  number: (_field, _op, value) => checkOne(['number'], value),
  texts: (field, _op, value) =>
    Array.isArray(value) ? checkList(field, ['text'], value) : checkOne(['text'], value),
  days(_field, _op, value) {
    const isDays =
      Number.isInteger(value) && Number(value) >= 0 && Number(value) <= predicateLimits.days;
    if (isDays) return undefined;
    return wrongType(`a whole number of days, at most ${predicateLimits.days}`);
  },
  day(_field, _op, value) {
    if (typeof value === 'string' && isCalendarDay(value)) return undefined;
    const message = 'This has to be a day of the calendar, such as 2024-02-29.';
    return { path: '', kind: 'not_a_day', message };
  },
};

function allowedTypes({ type }: Field, op: Operator): readonly FieldType[] {
  return type === undefined ? typesOfOperator[op] : [type];
}

function checkList(
  field: Field,
  types: readonly FieldType[],
  values: unknown,
): Problem | undefined {
  if (!Array.isArray(values)) return wrongType('a list');
  if (values.length === 0) {
    return { path: '', kind: 'value_missing', message: 'The list is empty.' };
  }
  if (values.length > predicateLimits.values) {
    const message = `A list has at most ${predicateLimits.values} values.`;
    return { path: '', kind: 'too_many_values', message };
  }
  const [first] = values;
  const ofFirst = types.filter((type) => typeof first === typeofFieldType[type]);
  for (const [index, value] of values.entries()) {
    const allowed = ofFirst.length === 0 ? types : ofFirst;
    const problem =
      value === ''
        ? ({ path: '', kind: 'value_missing', message: 'This is empty.' } as const)
        : (checkOne(allowed, value) ?? checkOption(field, value));
    if (problem !== undefined) return { ...problem, path: String(index) };
  }
  return undefined;
}

const typeofFieldType: Record<FieldType, string> = {
  text: 'string',
  number: 'number',
  boolean: 'boolean',
  date: 'never',
  list: 'never',
};

function checkOne(types: readonly FieldType[], value: unknown): Problem | undefined {
  const isFitting = types.some((type) => typeof value === typeofFieldType[type]);
  if (!isFitting || (typeof value === 'number' && !Number.isFinite(value))) {
    return wrongType(types.map((type) => nounOf[type]).join(' or '));
  }
  if (typeof value !== 'string') return undefined;
  if (value.length > predicateLimits.textLength) {
    const message = `A text has at most ${predicateLimits.textLength} characters.`;
    return { path: '', kind: 'value_too_long', message };
  }
  return undefined;
}

/** A part of a text may be anything, the whole of some only what there is. */
function checkOption(field: Field, value: unknown): Problem | undefined {
  const options = field.kind === 'fixed' ? optionsOfField[field.name] : undefined;
  if (options === undefined || options.includes(foldText(String(value)))) return undefined;
  const message = `This has to be one of ${options.join(', ')}.`;
  return { path: '', kind: 'not_an_option', message };
}

const nounOf: Record<FieldType, string> = {
  text: 'a text',
  number: 'a number',
  boolean: 'true or false',
  date: 'a date',
  list: 'a list',
};

function wrongType(what: string): Problem {
  return { path: '', kind: 'value_of_wrong_type', message: `This has to be ${what}.` };
}
