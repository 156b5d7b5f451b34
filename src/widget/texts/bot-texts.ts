import type { AnswerType } from '../../contract/prompt.ts';

/** Every sentence that a visitor reads where a bot asks something. */
export interface BotTexts {
  /** What the bots are called. */
  name: string;
  /** A group of buttons, for those who hear it. */
  choices: string;
  /** In a list to choose from, where nothing is chosen yet. */
  choose: string;
  submit: string;
  skip: string;
  skipped: string;
  edit: string;
  cancel: string;
  /** Before an answer, for those who hear it. */
  yourAnswer: string;
  /** What a field is called that has no name of its own. */
  labels: Record<AnswerType, string>;
  /** What helps to fill it in, where anything does. */
  help: { phone: string; url: string };
  /** Nothing was filled in. */
  missing: string;
  /** What was filled in cannot be such an answer. */
  invalid: Record<AnswerType, string>;
}
