import type { StartConversationRequest, WriteAnswer } from '../../contract/messenger/write.ts';
import { becomeLead } from '../operations/become-lead.ts';
import { newConversation } from '../operations/new-conversation.ts';
import { requireContact } from '../operations/require-session.ts';
import { writeText } from '../operations/write-text.ts';
import type { Writing } from '../operations/writing.ts';
import { RefusalError } from '../refusal-error.ts';
import { insertConversation, lockConversation } from '../storage/conversations.ts';
import { textOf } from './text-of.ts';
import type { CommandContext } from './command-context.ts';
import { commitChange } from './commit-change.ts';
import { toWriteAnswer } from './write-answer.ts';

/** A contact's first message of a new conversation. It makes a visitor a lead. */
export async function startConversation(
  context: CommandContext,
  request: StartConversationRequest,
): Promise<WriteAnswer> {
  const nowMs = context.clock.nowMs();
  const change = await commitChange(context, async (tx) => {
    const contact = await requireContact(tx, request, nowMs);
    const writing: Writing = {
      kind: 'comment',
      author_kind: 'contact',
      author_id: contact.id,
    };
    const id = request.conversation_id;

    const standing = await lockConversation(tx, contact.workspace_id, id);
    if (standing !== undefined && standing.contact_id !== contact.id) {
      throw new RefusalError('id_reused', 'This id stands for another conversation already.', {
        field: 'conversation_id',
      });
    }
    const conversation = standing ?? newConversation(contact, id, nowMs);
    if (standing === undefined) {
      await becomeLead(tx, contact, nowMs);
      await insertConversation(tx, conversation);
    }
    const { comment } = request;
    const outcome = await writeText(tx, contact, conversation, writing, comment, nowMs);
    const happening = { kind: 'contact_comment', isFirst: true } as const;
    return {
      conversation,
      outcome,
      moment: { contact, happening, message: textOf(comment.blocks) },
    };
  });
  return toWriteAnswer(change);
}
