import type { AttributeValue } from '../rules/facts.ts';

/** Why a run is over. */
export type RunEnding =
  | 'completed'
  /** Nobody answered in time. */
  | 'abandoned'
  /** A teammate replied, a person assigned or closed, or the person went on without answering. */
  | 'interrupted'
  /** A step failed for a reason that a teammate has to see to. */
  | 'failed'
  /** It went round without end. */
  | 'too_long';

/** What a run waits for. */
export type Waiting =
  | { for: 'answer'; step: string; promptId: string }
  | { for: 'time'; step: string; isEndedByReply: boolean };

/** How far one execution of a workflow has come: small, and JSON through and through. */
export interface Run {
  /** The form of this object. */
  version: 1;
  /** The run's own id: what it makes is named after it. */
  id: string;
  /** The step that it stands at; null before the first and behind the last. */
  at: string | null;
  waiting: Waiting | null;
  /** When the wait is over, or the question abandoned; null is never. */
  dueAtMs: number | null;
  /** What was answered in this run, by attribute. */
  answers: Readonly<Record<string, AttributeValue>>;
  /**
   * Questions that were asked, and the steps that they were asked by, in order: an answer to one that is not waited for any more corrects it, but not to
   * one that is over.
   */
  asked: readonly { promptId: string; step: string; isOver?: true }[];
  /** How many steps were taken, for there is a bound. */
  stepCount: number;
  /** How many effects that bear an id were made: they are numbered by it. */
  effectCount: number;
  /** Follow-up rules are applied once. */
  hasFollowedUp: boolean;
  ending: RunEnding | null;
}
