import type { Action } from './action.ts';
import type { BotText } from './bot-text.ts';
import type { Predicate } from './predicate.ts';
import type { Question } from './question.ts';
import type { Rule } from './rule.ts';

/** What every step may have: a name that `go_to` can lead to. */
interface Named {
  id?: string;
}

/** What becomes of the run where nobody answers in time: it ends, unless it is to go on behind the question. */
interface Asking extends Named {
  if_unanswered?: 'end' | 'go_on';
}

/** A bot's message to the person. */
export interface MessageStep extends Named {
  message: BotText;
}

/** Asks something that is answered by pressing one of the buttons; what follows the one that is pressed comes next, then what follows this step. */
export interface ButtonsStep extends Asking {
  buttons: {
    text?: BotText;
    options: readonly { label: BotText; steps: readonly Step[] }[];
  };
}

export interface CollectStep extends Asking {
  collect: Question;
}

/** What the first condition that holds leads to; `else` where none does. */
export interface BranchesStep extends Named {
  branches: readonly { when: Predicate; steps: readonly Step[] }[];
  else?: readonly Step[];
}

/** What every rule that holds says, in order. */
export interface ApplyRulesStep extends Named {
  apply_rules: readonly Rule[];
}

/** What the first rule that holds says, and no later one: the workspace's follow-up rules, put in when the run begins. */
export interface FollowUpStep extends Named {
  follow_up: readonly Rule[];
}

/** Operator's questions and the follow-up rules, as they are when the run begins. */
export interface QualifyStep extends Named {
  qualify: true;
}

/** A reply of either side ends the wait. */
export interface WaitStep extends Named {
  wait: { seconds: number };
}

/** Waits so long for a teammate to answer while the office is open and somebody of the team is there, else not at all. */
export interface WaitForTeamStep extends Named {
  wait_for_team: { seconds: number };
}

export interface ReplyTimeStep extends Named {
  show_reply_time: true;
}

/** Asks how it was, from 1 to 5. */
export interface RatingStep extends Named {
  rate_conversation: true;
}

export interface GoToStep extends Named {
  go_to: string;
}

export interface EndStep extends Named {
  end: true;
}

export type ActionStep = Named & Action;

/** One step of a workflow. Which it is, its one key beside `id` says. */
export type Step =
  | MessageStep
  | ButtonsStep
  | CollectStep
  | BranchesStep
  | ApplyRulesStep
  | FollowUpStep
  | QualifyStep
  | WaitStep
  | WaitForTeamStep
  | ReplyTimeStep
  | RatingStep
  | GoToStep
  | EndStep
  | ActionStep;
