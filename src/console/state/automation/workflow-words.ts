import type { Trigger, TriggerKind } from '../../../contract/automation/trigger.ts';
import type { WorkflowState } from '../../../contract/console/automation.ts';
import type { ContactRole } from '../../../contract/contact-role.ts';
import { secondsText } from './durations.ts';

export const stateNames: Readonly<Record<WorkflowState, string>> = {
  live: 'Live',
  paused: 'Paused',
  draft: 'Draft',
};

/** What each trigger is called in a list of them. */
export const triggerNames: Readonly<Record<TriggerKind, string>> = {
  conversation_opened: 'Somebody opens a new conversation',
  conversation_started: 'Somebody’s first message',
  contact_replied: 'Any message of theirs',
  teammate_replied: 'A teammate replies',
  conversation_closed: 'A conversation is closed',
  conversation_snoozed: 'A conversation is snoozed',
  conversation_reopened: 'A conversation is reopened',
  conversation_assigned: 'Somebody assigns a conversation',
  contact_unresponsive: 'They do not answer',
  teammate_unresponsive: 'No teammate answers',
  page_visited: 'A page is visited',
  event_tracked: 'An event happens',
  attribute_changed: 'An attribute changes',
};

/** With what the trigger itself says. */
export function triggerWords(trigger: Trigger): string {
  // It may be one of a kind that this page does not know yet.
  const name = triggerNames[trigger.on] ?? String(trigger.on);
  if ('after_s' in trigger) return `${name} for ${secondsText(trigger.after_s)}`;
  if ('event' in trigger) return `The event “${trigger.event}” happens`;
  if ('attribute' in trigger) return `The attribute “${trigger.attribute}” changes`;
  return name;
}

const roleNames: Readonly<Record<ContactRole, string>> = {
  visitor: 'visitors',
  lead: 'leads',
  user: 'users',
};

export function rolesWords(roles: readonly ContactRole[] | undefined): string {
  if (roles === undefined || roles.length === 0) return 'everybody';
  return roles.map((role) => roleNames[role] ?? role).join(' and ');
}
