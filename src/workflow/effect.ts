import type { Action } from '../contract/automation/action.ts';
import type { BotText } from '../contract/automation/bot-text.ts';
import type { QuestionType } from '../contract/automation/question.ts';
import type { Because } from '../rules/because.ts';
import type { AttributeValue } from '../rules/facts.ts';

/** What a message asks. */
export type Asking =
  | { kind: 'buttons'; options: readonly { id: string; label: BotText }[] }
  | {
      kind: 'input';
      attribute: string;
      type: QuestionType;
      options?: readonly string[];
      isSkippable: boolean;
    };

/** What a step does to the world, as data. Each is carried out in the transaction in which the run goes on, once. */
export type Effect =
  /** A bot's comment. Its part's id is `id`: of an asking one, the prompt's. */
  | { kind: 'say'; id: string; text: BotText; asking?: Asking }
  /** A prompt is not open any more. */
  | { kind: 'settle'; promptId: string; as: 'answered' | 'skipped' | 'over'; answer?: string }
  /** What is known of the person or their company from now on; of `conversation.rating`, of the conversation. */
  | { kind: 'save'; attribute: string; value: AttributeValue }
  /** @param id names it for whoever receives it twice */
  | { kind: 'act'; id: string; action: Action; rule?: string }
  /** For whoever reads afterwards why: see `TraceEntry`. */
  | { kind: 'trace'; entry: TraceEntry };

/** A line of what a run did and why. */
export type TraceEntry =
  | { what: 'step'; step: string; kind: string }
  /** @param because the conditions on which it turned, and the values that they met */
  | { what: 'condition'; step: string; name?: string; held: boolean; because: readonly Because[] }
  /** @param value as it was understood; of a button, what stands on it, in English */
  | { what: 'answer'; step: string; attribute?: string; value: string }
  | { what: 'skip'; step: string }
  /** Asked for nothing: it was known. */
  | { what: 'known'; step: string; attribute: string }
  | { what: 'wait'; step: string; untilMs: number | null }
  /** An action that would have talked over a person. */
  | { what: 'left_out'; step: string; action: string }
  /** Why a teammate has to see to it, in English. */
  | { what: 'problem'; step: string; problem: string }
  /** @param by what a person did that ended it */
  | { what: 'end'; ending: string; by?: string };
