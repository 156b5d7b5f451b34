import type { Action, ActionKind, AssignTarget } from '../../../contract/automation/action.ts';
import type { BotText } from '../../../contract/automation/bot-text.ts';
import { minutesText } from './durations.ts';

/** What teams and teammates are called. */
export interface Names {
  team(id: string): string;
  teammate(id: string): string;
}

/** “tag the person “VIP””: one action, as part of a sentence. */
export function actionWords(action: Action, names: Names): string {
  const [kind] = Object.keys(writers).filter((one) => one in action) as ActionKind[];
  // It may be one of a kind that this page does not know yet.
  if (kind === undefined) return Object.keys(action).join(', ');
  const write = writers[kind] as (given: Action, names: Names) => string;
  return write(action, names);
}

const writers: {
  [Kind in ActionKind]: (given: Extract<Action, Record<Kind, unknown>>, names: Names) => string;
} = {
  add_tag: ({ add_tag }) => `tag the person ${quoted(add_tag)}`,
  remove_tag: ({ remove_tag }) => `take the tag ${quoted(remove_tag)} off the person`,
  tag_conversation: ({ tag_conversation }) => `tag the conversation ${quoted(tag_conversation)}`,
  untag_conversation: ({ untag_conversation }) =>
    `take the tag ${quoted(untag_conversation)} off the conversation`,
  assign: ({ assign }, names) => `assign to ${targetWords(assign, names)}`,
  set_priority: ({ set_priority }) => (set_priority ? 'set priority' : 'take priority off'),
  apply_sla: ({ apply_sla }) => `apply the SLA ${quoted(apply_sla)}`,
  close: () => 'close the conversation',
  reopen: () => 'reopen the conversation',
  snooze: ({ snooze }) => `snooze for ${minutesText(snooze.minutes)}`,
  note: ({ note }) => `write the note ${quoted(note)}`,
  reply: ({ reply }) => `reply ${quoted(botTextWords(reply))}`,
  set_attribute: ({ set_attribute: { attribute, value } }) =>
    value === null ? `clear ${attribute}` : `set ${attribute} to ${String(value)}`,
  create_salesforce_lead: () => 'make a Salesforce lead',
  webhook: ({ webhook }) => `call ${webhook.url}`,
};

export function targetWords(target: AssignTarget, names: Names): string {
  if ('team' in target) return names.team(target.team);
  if ('teammate' in target) return names.teammate(target.teammate);
  return 'nobody';
}

/** In the first of its languages. */
export function botTextWords(text: BotText): string {
  if (typeof text === 'string') return text;
  if ('by_language' in text) return Object.values(text.by_language)[0] ?? '';
  return `Foyer’s own text: ${text.built_in.replaceAll('_', ' ')}`;
}

function quoted(text: string): string {
  return text.trim() === '' ? '…' : `“${shortened(text)}”`;
}

export function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
}
