import type { Action, ActionKind } from '../../../contract/automation/action.ts';

/** What a rule may do, in the order in which it is offered. */
export const actionChoices: readonly { value: ActionKind; label: string }[] = [
  { value: 'add_tag', label: 'Tag the person' },
  { value: 'tag_conversation', label: 'Tag the conversation' },
  { value: 'assign', label: 'Assign to' },
  { value: 'set_priority', label: 'Priority' },
  { value: 'apply_sla', label: 'Apply the SLA' },
  { value: 'reply', label: 'Reply' },
  { value: 'note', label: 'Write a note' },
  { value: 'create_salesforce_lead', label: 'Make a Salesforce lead' },
  { value: 'close', label: 'Close the conversation' },
];

/** Each as it begins, still empty where something has to be said. */
const beginnings: { [Kind in ActionKind]: Extract<Action, Record<Kind, unknown>> } = {
  add_tag: { add_tag: '' },
  remove_tag: { remove_tag: '' },
  tag_conversation: { tag_conversation: '' },
  untag_conversation: { untag_conversation: '' },
  assign: { assign: { nobody: true } },
  set_priority: { set_priority: true },
  apply_sla: { apply_sla: '' },
  close: { close: true },
  reopen: { reopen: true },
  snooze: { snooze: { minutes: 60 } },
  note: { note: '' },
  reply: { reply: '' },
  set_attribute: { set_attribute: { attribute: '', value: '' } },
  create_salesforce_lead: { create_salesforce_lead: true },
  webhook: { webhook: { url: '' } },
};

export function newAction(kind: ActionKind): Action {
  return beginnings[kind];
}

export function kindOf(action: Action): ActionKind {
  const kinds = Object.keys(beginnings) as ActionKind[];
  return kinds.find((kind) => kind in action) ?? 'note';
}
