import type { Action } from '../contract/automation/action.ts';
import type { BotText } from '../contract/automation/bot-text.ts';
import type { Predicate } from '../contract/automation/predicate.ts';
import type { QuestionType } from '../contract/automation/question.ts';
import type { Facts } from '../rules/facts.ts';

/** A definition as it is carried out: the tree laid flat, the predicates built. It can be kept and used by many runs. */
export interface Program {
  /** Null of a definition without steps. */
  first: string | null;
  /** By place: the `id` of a step that has one, else where it stands, such as `2` or `1.options.0.0`. */
  nodes: ReadonlyMap<string, Node>;
  abandonAfterMs: number;
  isCustomerFacing: boolean;
}

/** A condition, built once. */
export interface ProgramTest {
  predicate: Predicate;
  /** Throws where it cannot be told. */
  holds(facts: Facts): boolean;
}

export interface ProgramRule {
  name: string;
  when: ProgramTest;
  actions: readonly Action[];
}

export interface ProgramOption {
  /** What a press names it by. */
  id: string;
  label: BotText;
  first: string | null;
}

type NodeBody =
  | { kind: 'message'; text: BotText }
  | {
      kind: 'buttons';
      text?: BotText;
      options: readonly ProgramOption[];
      goesOnUnanswered: boolean;
    }
  | {
      kind: 'collect';
      attribute: string;
      type: QuestionType;
      text: BotText;
      options?: readonly string[];
      isRequired: boolean;
      goesOnUnanswered: boolean;
    }
  | {
      kind: 'branches';
      cases: readonly { place: string; when: ProgramTest; first: string | null }[];
      otherwise: string | null;
    }
  | { kind: 'apply_rules'; rules: readonly ProgramRule[] }
  | { kind: 'follow_up'; rules: readonly ProgramRule[] }
  | { kind: 'qualify' }
  | { kind: 'wait'; seconds: number }
  | { kind: 'wait_for_team'; seconds: number }
  | { kind: 'show_reply_time' }
  | { kind: 'rate_conversation' }
  | { kind: 'go_to'; target: string }
  | { kind: 'end' }
  | { kind: 'act'; action: Action };

/** One step, with where it leads to when nothing leads elsewhere. */
export type Node = NodeBody & { place: string; next: string | null };
export type NodeKind = Node['kind'];
export type NodeOf<Kind extends NodeKind> = Extract<Node, { kind: Kind }>;
