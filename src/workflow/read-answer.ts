import type { QuestionType } from '../contract/automation/question.ts';
import type { AttributeValue } from '../rules/facts.ts';
import { readBoolean } from './reading/boolean.ts';
import { readDate } from './reading/date.ts';
import { readEmail } from './reading/email.ts';
import { readNumber } from './reading/number.ts';
import { readOption } from './reading/option.ts';
import { readPhone } from './reading/phone.ts';
import { maxAnswerLength } from './reading/max-answer-length.ts';
import { readUrl } from './reading/url.ts';

/** Why it cannot be an answer. */
export type AnswerProblem =
  | 'empty'
  | 'too_long'
  | 'not_an_email'
  | 'not_a_phone'
  | 'not_a_number'
  | 'not_an_option'
  | 'not_yes_or_no'
  | 'not_a_date'
  | 'not_a_url';

/** What is kept, and what people are shown of it: read again, the text is the same answer. */
export type ReadAnswer = { value: AttributeValue; text: string } | { problem: AnswerProblem };

export interface ReadingOptions {
  /** Of a list. */
  options?: readonly string[];
  /** Of a phone number that is written without its country: ISO 3166, such as `PT`. Without it such a number is not understood. */
  country?: string;
  /** A number of things: not negative, nothing behind the point. */
  isCount?: boolean;
}

/** Understands what somebody has typed as an answer to a question of this type. */
export function readAnswer(
  type: QuestionType,
  typed: string,
  options: ReadingOptions = {},
): ReadAnswer {
  const text = typed.replaceAll('\u0000', '').trim();
  if (text === '') return { problem: 'empty' };
  if (text.length > maxAnswerLength) return { problem: 'too_long' };
  return readers[type](text, options);
}

const readers: Record<QuestionType, (text: string, options: ReadingOptions) => ReadAnswer> = {
  text: (text) => ({ value: text, text }),
  email: readEmail,
  phone: readPhone,
  number: readNumber,
  list: readOption,
  boolean: readBoolean,
  date: readDate,
  url: readUrl,
};
