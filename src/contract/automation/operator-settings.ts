import type { AssignTarget } from './action.ts';
import type { BuiltInText } from './bot-text.ts';
import type { Question } from './question.ts';

/** Where customers are sent who are not to be answered here. */
export type Redirect = { email: string } | { website: string } | { phone: string };

/** What Foyer says and asks by itself. */
export interface OperatorSettings {
  /** Whether anonymous people are asked if they are a customer; and what becomes of those who are. */
  routing: {
    on: boolean;
    customers: { assign: AssignTarget } | { redirect: Redirect };
  };
  qualification: { on: boolean; questions: readonly Question[] };
  email_prompt: { on: boolean };
  /** Says how soon somebody answers. */
  reply_time: { on: boolean };
  /** While the office is open and somebody is there, the bots wait so long for a teammate to answer first; 0 is not at all. */
  wait_for_team_s: number;
  /** A question that nobody answers for so long ends the bot's turn. */
  abandon_after_s: number;
  /** Teammates' words in the place of Foyer's, by language. */
  texts: Readonly<Partial<Record<BuiltInText, Readonly<Record<string, string>>>>>;
}

/** Of a new workspace. */
export const defaultOperatorSettings: OperatorSettings = {
  routing: { on: false, customers: { assign: { nobody: true } } },
  qualification: {
    on: false,
    questions: [
      { attribute: 'contact.email' },
      { attribute: 'company.name' },
      { attribute: 'company.size' },
    ],
  },
  email_prompt: { on: true },
  reply_time: { on: false },
  wait_for_team_s: 0,
  abandon_after_s: 600,
  texts: {},
};
