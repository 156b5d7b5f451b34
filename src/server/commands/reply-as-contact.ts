import type { ReplyRequest, WriteAnswer } from '../../contract/messenger/write.ts';
import { requireOwnConversation } from '../operations/require-conversation.ts';
import { requireContact } from '../operations/require-session.ts';
import { writeText } from '../operations/write-text.ts';
import type { Writing } from '../operations/writing.ts';
import type { CommandContext } from './command-context.ts';
import { commitChange } from './commit-change.ts';
import { toWriteAnswer } from './write-answer.ts';

/** A contact's message in a conversation of theirs. */
export async function replyAsContact(
  context: CommandContext,
  request: ReplyRequest,
): Promise<WriteAnswer> {
  const nowMs = context.clock.nowMs();
  const change = await commitChange(context, async (tx) => {
    const contact = await requireContact(tx, request, nowMs);
    const conversation = await requireOwnConversation(tx, contact, request.conversation_id);
    const writing: Writing = {
      kind: 'comment',
      author_kind: 'contact',
      author_id: contact.id,
    };
    const outcome = await writeText(tx, contact, conversation, writing, request.comment, nowMs);
    return { conversation, outcome };
  });
  return toWriteAnswer(change);
}
