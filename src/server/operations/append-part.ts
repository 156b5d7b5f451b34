import { wordsOfAll } from '../../contract/words-of.ts';
import { toSearchWords } from '../../base/search-words.ts';
import type { Contact } from '../storage/contacts.ts';
import type { Conversation } from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
import { insertPart } from '../storage/parts.ts';
import { addSearchWords } from '../storage/search-words.ts';
import { changeConversation } from './change-conversation.ts';
import { isPublic } from './is-public.ts';
import type { NewPart } from './new-part.ts';
import type { Outcome } from './outcome.ts';
import { visit } from './visit.ts';
import { stateAfterPart } from './state-after-part.ts';
import { withoutLeaver } from './without-leaver.ts';

/**
 * Writes the next part of a conversation and what follows from it: the conversation's state and counts, what it is found by, and the contact's
 * feed.
 * @param contact locked
 * @param conversation locked
 */
export async function appendPart(
  tx: Transaction,
  contact: Contact,
  conversation: Conversation,
  part: NewPart,
  nowMs: number,
): Promise<Outcome> {
  const position = conversation.last_position + 1;
  // The clock was read before the lock was waited for: time does not run backwards in a conversation.
  const writtenAt = Math.max(nowMs, conversation.updated_at);
  const publicPosition = isPublic(part.kind) ? conversation.last_public_position + 1 : null;
  await insertPart(tx, {
    details: null,
    ...part,
    workspace_id: conversation.workspace_id,
    conversation_id: conversation.id,
    position,
    public_position: publicPosition,
    created_at: writtenAt,
  });
  // A bot says the same in every conversation: who looks for that would find them all.
  if (part.author_kind !== 'bot') {
    await addSearchWords(
      tx,
      conversation.workspace_id,
      { kind: 'conversation', id: conversation.id },
      toSearchWords(wordsOfAll(part.blocks)),
    );
  }
  const change = {
    ...(await withoutLeaver(tx, conversation, stateAfterPart(conversation, part, writtenAt))),
    last_position: position,
    updated_at: writtenAt,
    ...(publicPosition === null
      ? {}
      : { last_public_position: publicPosition, public_updated_at: writtenAt }),
  };
  // What somebody writes shows that they are here.
  const here = part.author_kind === 'contact' ? visit(contact, nowMs) : {};
  const outcome = await changeConversation(tx, contact, conversation, change, here);
  return { ...outcome, positions: [position] };
}
