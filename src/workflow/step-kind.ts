import type { Action, ActionKind } from '../contract/automation/action.ts';
import type { Step } from '../contract/automation/step.ts';

type KindOf<One> = One extends unknown
  ? Exclude<keyof One, 'id' | 'if_unanswered' | 'else'>
  : never;

/** What a step is called: its one key beside those that every step may have. */
export type StepKind = KindOf<Step>;

/** A step that is no action. */
export type FlowKind = Exclude<StepKind, ActionKind>;

export type StepOf<Kind extends StepKind> = Extract<Step, Record<Kind, unknown>>;
export type ActionOf<Kind extends ActionKind> = Extract<Action, Record<Kind, unknown>>;

/** The set of all is written as a record, so that none can be forgotten. */
const flowKindSet: Record<FlowKind, true> = {
  message: true,
  buttons: true,
  collect: true,
  branches: true,
  apply_rules: true,
  follow_up: true,
  qualify: true,
  wait: true,
  wait_for_team: true,
  show_reply_time: true,
  rate_conversation: true,
  go_to: true,
  end: true,
};

const actionKindSet: Record<ActionKind, true> = {
  add_tag: true,
  remove_tag: true,
  tag_conversation: true,
  untag_conversation: true,
  assign: true,
  set_priority: true,
  apply_sla: true,
  close: true,
  reopen: true,
  snooze: true,
  note: true,
  reply: true,
  set_attribute: true,
  create_salesforce_lead: true,
  webhook: true,
};

export const flowKinds = Object.keys(flowKindSet) as FlowKind[];
export const actionKinds = Object.keys(actionKindSet) as ActionKind[];

export function isFlowKind(key: string): key is FlowKind {
  return Object.hasOwn(flowKindSet, key);
}

export function isActionKind(key: string): key is ActionKind {
  return Object.hasOwn(actionKindSet, key);
}

/** Of a step that has been checked. */
export function kindOfStep(step: Step): StepKind {
  for (const key in step) {
    if (isFlowKind(key) || isActionKind(key)) return key;
  }
  throw new Error('A step of no kind');
}

/** Of an action that has been checked. */
export function kindOfAction(action: Action): ActionKind {
  for (const key in action) {
    if (isActionKind(key)) return key;
  }
  throw new Error('An action of no kind');
}
