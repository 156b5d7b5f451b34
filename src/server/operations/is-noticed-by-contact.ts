import type { Conversation, ConversationChange } from '../storage/conversations.ts';

/** What the contact is told of a conversation, but for its state. */
const shown = [
  'public_updated_at',
  'last_public_position',
  'contact_read_position',
  'teammate_read_public_position',
  'unread_count',
  'last_teammate_id',
] as const satisfies (keyof Conversation)[];

/** Whether a change shows in what the contact is told of the conversation. A snoozed one is open to them. */
export function isNoticedByContact(
  conversation: Conversation,
  change: ConversationChange,
): boolean {
  const { state = conversation.state } = change;
  if ((state === 'closed') !== (conversation.state === 'closed')) return true;
  return shown.some(
    (field) => change[field] !== undefined && change[field] !== conversation[field],
  );
}
