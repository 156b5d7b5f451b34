import type { Action, ActionKind } from '../contract/automation/action.ts';
import { kindOfAction, type ActionOf } from './step-kind.ts';

/** What it does, in English, for whoever tries a workflow out. */
export function describeAction(action: Action): string {
  const describe = descriptions[kindOfAction(action)] as (action: Action) => string;
  return describe(action);
}

const descriptions: { [Kind in ActionKind]: (action: ActionOf<Kind>) => string } = {
  add_tag: ({ add_tag }) => `Tag the person “${add_tag}”`,
  remove_tag: ({ remove_tag }) => `Take the tag “${remove_tag}” off the person`,
  tag_conversation: ({ tag_conversation }) => `Tag the conversation “${tag_conversation}”`,
  untag_conversation: ({ untag_conversation }) =>
    `Take the tag “${untag_conversation}” off the conversation`,
  assign({ assign }) {
    if ('team' in assign) return `Assign to the team “${assign.team}”`;
    return 'teammate' in assign ? `Assign to “${assign.teammate}”` : 'Assign to nobody';
  },
  apply_sla: ({ apply_sla }) => `Apply the SLA “${apply_sla}”`,
  set_priority: ({ set_priority }) => (set_priority ? 'Mark as priority' : 'Mark as no priority'),
  close: () => 'Close the conversation',
  reopen: () => 'Open the conversation again',
  snooze: ({ snooze }) => `Snooze for ${snooze.minutes} minutes`,
  note: ({ note }) => `Note: ${note}`,
  reply: () => 'Reply',
  set_attribute({ set_attribute: { attribute, value } }) {
    return value === null ? `Forget ${attribute}` : `Set ${attribute} to ${JSON.stringify(value)}`;
  },
  create_salesforce_lead: () => 'Create a Salesforce lead',
  webhook: ({ webhook }) => `Call ${webhook.url}`,
};
