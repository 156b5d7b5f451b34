import type { Question, QuestionType } from '../../../contract/automation/question.ts';

interface Known {
  attribute: string;
  label: string;
  type: QuestionType;
}

/** What Operator has words of its own for. */
export const knownQuestions: readonly Known[] = [
  { attribute: 'contact.email', label: 'Email', type: 'email' },
  { attribute: 'contact.name', label: 'Name', type: 'text' },
  { attribute: 'contact.phone', label: 'Phone', type: 'phone' },
  { attribute: 'company.name', label: 'Company name', type: 'text' },
  { attribute: 'company.size', label: 'Company size', type: 'number' },
  { attribute: 'company.website', label: 'Company website', type: 'url' },
  { attribute: 'company.industry', label: 'Company industry', type: 'text' },
];

export const customPrefixes = ['contact.custom.', 'company.custom.'] as const;

export const questionTypes: readonly { value: QuestionType; label: string }[] = [
  { value: 'text', label: 'Text' },
  { value: 'email', label: 'Email' },
  { value: 'phone', label: 'Phone' },
  { value: 'number', label: 'Number' },
  { value: 'list', label: 'One of a list' },
  { value: 'boolean', label: 'Yes or no' },
  { value: 'date', label: 'Date' },
  { value: 'url', label: 'Web address' },
];

/** “Company size”, or the attribute's own name. */
export function questionLabel({ attribute }: Pick<Question, 'attribute'>): string {
  const known = knownQuestions.find((one) => one.attribute === attribute);
  if (known !== undefined) return known.label;
  const prefix = customPrefixes.find((one) => attribute.startsWith(one));
  return prefix === undefined ? attribute : attribute.slice(prefix.length);
}

export function questionTypeOf({ attribute, type }: Question): QuestionType {
  return type ?? knownQuestions.find((one) => one.attribute === attribute)?.type ?? 'text';
}
