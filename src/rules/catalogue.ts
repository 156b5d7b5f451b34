import type { Operator } from '../contract/automation/predicate.ts';
import type { KnownAttribute } from './known-attribute.ts';

export type FieldType = 'text' | 'number' | 'date' | 'boolean' | 'list';

/** The fields that have a name of their own. Every one may be unknown. */
export const fixedFields = {
  'contact.id': 'text',
  'contact.role': 'text',
  'contact.user_id': 'text',
  'contact.email': 'text',
  'contact.name': 'text',
  'contact.phone': 'text',
  'contact.language': 'text',
  'contact.browser': 'text',
  'contact.operating_system': 'text',
  'contact.time_zone': 'text',
  'contact.referrer': 'text',
  'contact.utm_campaign': 'text',
  'contact.utm_content': 'text',
  'contact.utm_medium': 'text',
  'contact.utm_source': 'text',
  'contact.utm_term': 'text',
  'contact.is_unsubscribed': 'boolean',
  'contact.is_verified': 'boolean',
  'contact.session_count': 'number',
  'contact.created_at': 'date',
  'contact.signed_up_at': 'date',
  'contact.last_seen_at': 'date',
  'contact.tags': 'list',
  'company.company_id': 'text',
  'company.name': 'text',
  'company.plan': 'text',
  'company.monthly_spend': 'number',
  'company.size': 'number',
  'company.website': 'text',
  'company.industry': 'text',
  'company.created_at': 'date',
  'conversation.state': 'text',
  'conversation.is_priority': 'boolean',
  'conversation.is_inbound': 'boolean',
  'conversation.sla': 'text',
  'conversation.tags': 'list',
  'conversation.created_at': 'date',
  'conversation.waiting_since': 'date',
  'conversation.team': 'text',
  'conversation.teammate': 'text',
  'message.body': 'text',
  'page.url': 'text',
  'page.title': 'text',
  'office.is_open': 'boolean',
  'team.is_online': 'boolean',
} as const satisfies Record<string, FieldType>;

export type FixedFieldName = keyof typeof fixedFields;

/** What alone some fields of text can be. */
export const optionsOfField: { readonly [Name in FixedFieldName]?: readonly string[] } = {
  'contact.role': ['visitor', 'lead', 'user'],
  'conversation.state': ['open', 'snoozed', 'closed'],
};

/** What is asked of an event. It has happened 0 times where nobody has said a word of it, so its count is never unknown. */
export type EventAspect = 'count' | 'first_at' | 'last_at';

export type Field =
  | { kind: 'fixed'; name: FixedFieldName; type: FieldType }
  /** The type is missing where the attribute is not among those that are known: then it is what the condition's value is. */
  | { kind: 'custom'; name: string; of: 'contact' | 'company'; attribute: string; type?: FieldType }
  | { kind: 'event'; name: string; event: string; aspect: EventAspect; type: FieldType };

/**
 * The field of this name. Behind `contact.custom.` and `company.custom.` the rest is the attribute's name, whatever is in it.
 * @param known the custom attributes that there are; without them any may be
 */
export function findField(name: string, known?: readonly KnownAttribute[]): Field | undefined {
  if (isFixed(name)) return { kind: 'fixed', name, type: fixedFields[name] };
  return (
    findCustom(name, 'contact', known) ?? findCustom(name, 'company', known) ?? findEvent(name)
  );
}

function isFixed(name: string): name is FixedFieldName {
  return Object.hasOwn(fixedFields, name);
}

function findCustom(
  name: string,
  of: 'contact' | 'company',
  known: readonly KnownAttribute[] | undefined,
): Field | undefined {
  const prefix = `${of}.custom.`;
  const attribute = name.slice(prefix.length);
  if (!name.startsWith(prefix) || attribute === '') return undefined;
  const found = known?.find(({ model, name: its }) => model === of && its === attribute);
  return {
    kind: 'custom',
    name,
    of,
    attribute,
    ...(found === undefined ? {} : { type: typeOfAttribute[found.type] }),
  };
}

const typeOfAttribute: Record<KnownAttribute['type'], FieldType> = {
  string: 'text',
  integer: 'number',
  float: 'number',
  boolean: 'boolean',
  date: 'date',
};

const eventPattern = /^event\.(.+)\.(count|first_at|last_at)$/su;

function findEvent(name: string): Field | undefined {
  const [, event, aspect] = eventPattern.exec(name) ?? [];
  if (event === undefined) return undefined;
  return {
    kind: 'event',
    name,
    event,
    aspect: aspect as EventAspect,
    type: aspect === 'count' ? 'number' : 'date',
  };
}

/** Of which types a field has to be. */
export const typesOfOperator: Readonly<Record<Operator, readonly FieldType[]>> = {
  eq: ['text', 'number', 'boolean'],
  ne: ['text', 'number', 'boolean'],
  in: ['text', 'number'],
  not_in: ['text', 'number'],
  contains: ['text'],
  not_contains: ['text'],
  contains_word: ['text'],
  starts_with: ['text'],
  ends_with: ['text'],
  gt: ['number'],
  gte: ['number'],
  lt: ['number'],
  lte: ['number'],
  includes: ['list'],
  excludes: ['list'],
  more_than_days_ago: ['date'],
  less_than_days_ago: ['date'],
  days_ago: ['date'],
  before: ['date'],
  after: ['date'],
  on: ['date'],
  known: ['text', 'number', 'date', 'boolean', 'list'],
  unknown: ['text', 'number', 'date', 'boolean', 'list'],
};

export const operators = Object.keys(typesOfOperator) as readonly Operator[];

/** For whoever chooses one: in the order in which they are declared. */
export function operatorsOf({ type }: Field): Operator[] {
  return operators.filter((op) =>
    type === undefined
      ? typesOfOperator[op].some((each) => each !== 'list')
      : typesOfOperator[op].includes(type),
  );
}
