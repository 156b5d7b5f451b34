import type {
  Condition,
  ConditionValue,
  Operator,
} from '../../../contract/automation/predicate.ts';
import {
  findField,
  fixedFields,
  operatorsOf as operatorsOfField,
  optionsOfField,
  type FieldType,
  type FixedFieldName,
} from '../../../rules/catalogue.ts';
import { fieldLabel, operatorLabel } from './predicate-words.ts';

/** What is typed or chosen beside an operator. */
export type ValueKind =
  | 'none'
  | 'text'
  | 'texts'
  | 'number'
  | 'numbers'
  | 'days'
  | 'date'
  | 'boolean';

/** A condition as it is built: which field is chosen, and what can be asked of it. */
export interface ConditionShape {
  /** As `fieldGroups` has it. */
  field: string;
  type: FieldType;
  /** Nobody knows what the attribute holds: whoever asks has to say it. */
  isTyped: boolean;
}

/** Fields that have a name inside, with what stands before it and after it. */
const named: Readonly<Record<string, { before: string; after: string; label: string }>> = {
  'contact.custom': { before: 'contact.custom.', after: '', label: 'an attribute of the person…' },
  'company.custom': { before: 'company.custom.', after: '', label: 'an attribute of the company…' },
  'event.count': { before: 'event.', after: '.count', label: 'how often an event happened…' },
  'event.first_at': {
    before: 'event.',
    after: '.first_at',
    label: 'when an event happened first…',
  },
  'event.last_at': { before: 'event.', after: '.last_at', label: 'when an event happened last…' },
};

const groupNames: readonly (readonly [prefix: string, label: string])[] = [
  ['contact.', 'Person'],
  ['company.', 'Company'],
  ['conversation.', 'Conversation'],
  ['message.', 'Message'],
  ['page.', 'Page'],
  ['event.', 'Events'],
  ['office.', 'Office hours'],
  ['team.', 'Team'],
];

/** All that can be asked about, in the order in which it is offered. */
export const fieldGroups = groupNames.map(([prefix, label]) => ({
  label,
  options: [
    ...Object.keys(fixedFields).map((value) => ({ value, label: fieldLabel(value) })),
    ...Object.entries(named).map(([value, { label: text }]) => ({ value, label: text })),
  ].filter(({ value }) => value.startsWith(prefix)),
}));

export const typesOfNamed: readonly { value: FieldType; label: string }[] = [
  { value: 'text', label: 'text' },
  { value: 'number', label: 'number' },
  { value: 'boolean', label: 'yes or no' },
  { value: 'date', label: 'date' },
];

export const firstCondition: Condition = { field: 'company.size', op: 'gt', value: '' };

export function toShape({ field, op, value }: Condition): ConditionShape {
  const choice = choiceOf(field);
  if (choice === undefined || choice.startsWith('event.')) {
    const type = choice?.startsWith('event.') === true ? eventType(choice) : findField(field)?.type;
    return { field: choice ?? field, type: type ?? 'text', isTyped: false };
  }
  return { field: choice, type: typeByUse(op, value), isTyped: true };
}

/** The name inside of a field; undefined where the field has none. */
export function nameInField(field: string): string | undefined {
  const choice = choiceOf(field);
  const shape = choice === undefined ? undefined : named[choice];
  if (shape === undefined) return undefined;
  return field.slice(shape.before.length, field.length - shape.after.length);
}

/** The same condition about another field: what can stay of it stays. */
export function withShape(condition: Condition, field: string): Condition {
  const shape = named[field];
  const name = nameInField(condition.field) ?? '';
  const next = shape === undefined ? field : `${shape.before}${name}${shape.after}`;
  const changed = { ...condition, field: next };
  return fitted(changed, toShape(changed).type);
}

export function withName(condition: Condition, name: string): Condition {
  const choice = choiceOf(condition.field);
  const shape = choice === undefined ? undefined : named[choice];
  if (shape === undefined) return condition;
  return { ...condition, field: `${shape.before}${name}${shape.after}` };
}

/** What a custom attribute holds. */
export function withType({ field }: Condition, type: FieldType): Condition {
  const [op = 'known'] = operatorsOf(type).map(({ value }) => value);
  return fitted({ field, op: firstOperators[type] ?? op }, type);
}

export function withOperator(condition: Condition, op: Operator, type: FieldType): Condition {
  return fitted({ ...condition, op }, type);
}

export function operatorsOf(type: FieldType): readonly { value: Operator; label: string }[] {
  const field = { kind: 'custom', name: '', of: 'contact', attribute: '', type } as const;
  return operatorsOfField(field).map((value) => ({ value, label: operatorLabel(value) }));
}

export function valueKind(type: FieldType, op: Operator): ValueKind {
  if (op === 'known' || op === 'unknown') return 'none';
  if (op.endsWith('days_ago')) return 'days';
  if (op === 'before' || op === 'after' || op === 'on') return 'date';
  if (op === 'in' || op === 'not_in') return type === 'number' ? 'numbers' : 'texts';
  if (type === 'number' || type === 'boolean') return type;
  return 'text';
}

/** What there is to choose from; undefined where anything may be typed. */
export function choicesOf(
  field: string,
  kind: ValueKind,
): readonly { value: string; label: string }[] | undefined {
  if (kind === 'boolean')
    return [
      { value: 'true', label: 'yes' },
      { value: 'false', label: 'no' },
    ];
  const options = kind === 'text' && isFixed(field) ? optionsOfField[field] : undefined;
  return options?.map((value) => ({ value, label: value }));
}

/** With what a comparison begins that was not made yet. */
export function firstValue(field: string, kind: ValueKind): ConditionValue | undefined {
  if (kind === 'none') return undefined;
  if (kind === 'boolean') return true;
  if (kind === 'texts' || kind === 'numbers') return [];
  return choicesOf(field, kind)?.[0]?.value ?? '';
}

const firstOperators: Partial<Record<FieldType, Operator>> = {
  number: 'gt',
  date: 'more_than_days_ago',
};

/** With an operator that the type has, and a value that the operator takes. */
function fitted({ field, op, value }: Condition, type: FieldType): Condition {
  const known = operatorsOf(type).map((option) => option.value);
  const fitting = known.includes(op) ? op : (firstOperators[type] ?? known[0] ?? 'known');
  const kind = valueKind(type, fitting);
  if (kind === 'none') return { field, op: fitting };
  const kept = fits(value, field, kind) ? value : firstValue(field, kind);
  return kept === undefined ? { field, op: fitting } : { field, op: fitting, value: kept };
}

function fits(value: ConditionValue | undefined, field: string, kind: ValueKind): boolean {
  if (kind === 'texts' || kind === 'numbers') return Array.isArray(value);
  if (kind === 'number' || kind === 'days') return typeof value === 'number';
  if (kind === 'boolean') return typeof value === 'boolean';
  const choices = choicesOf(field, kind);
  if (choices !== undefined) return choices.some((choice) => choice.value === value);
  return typeof value === 'string' && (kind === 'text' || /^\d{4}-/.test(value));
}

function choiceOf(field: string): string | undefined {
  if (isFixed(field)) return undefined;
  return Object.keys(named).find((choice) => {
    const { before, after } = named[choice] ?? { before: '', after: '' };
    return field.startsWith(before) && field.endsWith(after);
  });
}

function isFixed(field: string): field is FixedFieldName {
  return Object.hasOwn(fixedFields, field);
}

function eventType(choice: string): FieldType {
  return choice === 'event.count' ? 'number' : 'date';
}

/** Whatever it is compared with, it is taken for. */
function typeByUse(op: Operator, value: ConditionValue | undefined): FieldType {
  if (typeof value === 'boolean') return 'boolean';
  if (op.endsWith('days_ago') || op === 'before' || op === 'after' || op === 'on') return 'date';
  if (typeof value === 'number' || /^[gl]te?$/.test(op)) return 'number';
  return Array.isArray(value) && typeof value[0] === 'number' ? 'number' : 'text';
}
