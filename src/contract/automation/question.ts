import type { BotText } from './bot-text.ts';

/** How an answer is read, and what it is asked with. */
export type QuestionType =
  | 'text'
  | 'email'
  | 'phone'
  | 'number'
  | 'list'
  | 'boolean'
  | 'date'
  | 'url';

/** Asks for one thing that is to be known of the person or their company. What is known already is not asked. */
export interface Question {
  /** Such as `contact.email`, `company.size`, `contact.custom.budget`. */
  attribute: string;
  /** The attribute's own where it is not given. */
  type?: QuestionType;
  /** Operator's own words for the attribute where it is not given. */
  text?: BotText;
  /** Of a list: what can be chosen. */
  options?: readonly string[];
  /** Else it can be skipped. */
  is_required?: boolean;
}
