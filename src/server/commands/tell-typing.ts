import type { TypingRequest } from '../../contract/messenger/typing.ts';
import { conversationUnknown } from '../operations/require-conversation.ts';
import { requireContactId } from '../operations/require-session.ts';
import { findContactIdOfConversation } from '../storage/conversations.ts';
import type { Teammate } from '../storage/teammates.ts';
import type { CommandContext } from './command-context.ts';

/**
 * A person is writing in a conversation of theirs. Nothing is kept.
 * @throws {RefusalError} `app_unknown`, `session_unknown`, `conversation_unknown`
 */
export async function tellContactTyping(
  context: CommandContext,
  request: TypingRequest,
): Promise<void> {
  const { db } = context.database;
  const { app_id: workspaceId, conversation_id: conversationId } = request;
  const contactId = await requireContactId(db, request, context.clock.nowMs());
  if ((await findContactIdOfConversation(db, workspaceId, conversationId)) !== contactId) {
    throw conversationUnknown();
  }
  context.announce({ kind: 'contact_typing', workspaceId, conversationId, contactId });
}

/** A teammate is writing to a person. Where there is no such conversation, nobody hears of it. */
export async function tellTeammateTyping(
  context: CommandContext,
  { workspace_id: workspaceId, id, name }: Teammate,
  conversationId: string,
): Promise<void> {
  const { db } = context.database;
  const contactId = await findContactIdOfConversation(db, workspaceId, conversationId);
  if (contactId === undefined) return;
  const teammate = { kind: 'teammate', id, name } as const;
  context.announce({ kind: 'teammate_typing', workspaceId, conversationId, contactId, teammate });
}
