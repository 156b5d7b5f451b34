import type { BuiltInText } from '../contract/automation/bot-text.ts';
import type { QuestionType } from '../contract/automation/question.ts';

/** What a question may ask for, and an action set. */
export interface AttributeKind {
  /** How its answer is read where the question does not say it. */
  type: QuestionType;
  /** How else it may be asked. */
  otherTypes: readonly QuestionType[];
  /** What asks for it where the question does not say it. */
  text: BuiltInText;
  /** A number of things: not negative, nothing behind the point. */
  isCount: boolean;
}

function kind(
  type: QuestionType,
  text: BuiltInText,
  otherTypes: readonly QuestionType[] = [],
): AttributeKind {
  return { type, text, otherTypes, isCount: false };
}

const builtIn: ReadonlyMap<string, AttributeKind> = new Map([
  ['contact.email', kind('email', 'ask_email')],
  ['contact.name', kind('text', 'ask_name')],
  ['contact.phone', kind('phone', 'ask_phone')],
  ['company.name', kind('text', 'ask_company_name')],
  ['company.size', { ...kind('number', 'ask_company_size'), isCount: true }],
  ['company.website', kind('url', 'ask_company_website')],
  ['company.industry', kind('text', 'ask_company_industry', ['list'])],
  ['company.plan', kind('text', 'ask_attribute', ['list'])],
]);

const everyType: readonly QuestionType[] = [
  'text',
  'email',
  'phone',
  'number',
  'list',
  'boolean',
  'date',
  'url',
];

const custom = kind('text', 'ask_attribute', everyType);

/** What a site may call an attribute of its own: as in `docs/people.md`. */
// oxlint-disable-next-line no-control-regex
const customName = /^(?:contact|company)\.custom\.([^.$\u0000-\u001f\u007f]{1,190})$/u;

/** @returns undefined of what nobody can be asked */
export function findAttribute(name: string): AttributeKind | undefined {
  const known = builtIn.get(name);
  if (known !== undefined) return known;
  const match = customName.exec(name);
  return match === null || match[1] === '__proto__' ? undefined : custom;
}

/** All that have a meaning of their own. */
export const builtInAttributes: readonly string[] = [...builtIn.keys()];

/** How the person found the conversation, 1 to 5: saved like an answer, but of the conversation, and nothing that conditions know. */
export const ratingAttribute = 'conversation.rating';

/** What people call it: of a custom one, its name. */
export function nameOfAttribute(attribute: string): string {
  return attribute.slice(attribute.lastIndexOf('.') + 1);
}
