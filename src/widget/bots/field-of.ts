import type { AnswerType, Prompt } from '../../contract/prompt.ts';

/** What a browser is told of a field, so that it shows the right keyboard and fills in what it knows. */
interface Field {
  type: 'text' | 'email' | 'tel' | 'date' | 'url';
  inputMode: 'text' | 'email' | 'tel' | 'decimal' | 'url';
  autoComplete: string;
}

/** A number is text: fields for numbers drop what they do not understand, and change under a wheel. */
const types: Partial<Record<AnswerType, Field['type']>> = {
  email: 'email',
  phone: 'tel',
  date: 'date',
  url: 'url',
};
const inputModes: Partial<Record<AnswerType, Field['inputMode']>> = {
  email: 'email',
  phone: 'tel',
  number: 'decimal',
  url: 'url',
};
const byType: Partial<Record<AnswerType, string>> = { email: 'email', phone: 'tel', url: 'url' };
/** @see https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill */
const byAttribute: Readonly<Record<string, string | undefined>> = {
  // What every object has is no attribute.
  __proto__: null as never,
  'contact.name': 'name',
  'company.name': 'organization',
};

export function fieldOf({ type = 'text', attribute = '' }: Prompt): Field {
  return {
    type: types[type] ?? 'text',
    inputMode: inputModes[type] ?? 'text',
    autoComplete: byAttribute[attribute] ?? byType[type] ?? 'off',
  };
}
