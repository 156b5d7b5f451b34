import type { Contact } from '../storage/contacts.ts';
import { addConversationTag, removeConversationTag } from '../storage/conversation-tags.ts';
import type { Conversation } from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
import { holdTagByName } from '../storage/tags.ts';
import { changeConversation } from './change-conversation.ts';
import { ensureTag } from './ensure-tag.ts';
import { foldName } from './fold-name.ts';
import { unchanged, type Outcome } from './outcome.ts';

/**
 * Puts a tag on a conversation.
 * @param contact locked
 * @param conversation locked
 */
export async function tagConversation(
  tx: Transaction,
  contact: Contact,
  conversation: Conversation,
  name: string,
  nowMs: number,
): Promise<{ outcome: Outcome; isNewTag: boolean }> {
  const { workspace_id, id } = conversation;
  const { tag, isNew } = await ensureTag(tx, workspace_id, name, nowMs);
  const isAdded = await addConversationTag(tx, workspace_id, id, tag.id);
  const outcome = isAdded
    ? await changeConversation(tx, contact, conversation, {})
    : unchanged(contact);
  return { outcome, isNewTag: isNew };
}

/** Takes a tag off; a name that no tag has is on nothing. The rows are locked. */
export async function untagConversation(
  tx: Transaction,
  contact: Contact,
  conversation: Conversation,
  name: string,
): Promise<Outcome> {
  const { workspace_id, id } = conversation;
  const tag = await holdTagByName(tx, workspace_id, foldName(name));
  const isRemoved =
    tag !== undefined && (await removeConversationTag(tx, workspace_id, id, tag.id));
  return isRemoved ? changeConversation(tx, contact, conversation, {}) : unchanged(contact);
}
