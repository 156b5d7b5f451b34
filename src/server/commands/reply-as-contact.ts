import { wordsOfAll } from '../../contract/words-of.ts';
import type { ReplyRequest, WriteAnswer } from '../../contract/messenger/write.ts';
import type { Answering, Happening } from '../automation/happening.ts';
import { readPromptAnswer } from '../automation/read-prompt-answer.ts';
import { requireOwnConversation } from '../operations/require-conversation.ts';
import { requireContact } from '../operations/require-session.ts';
import { writeText } from '../operations/write-text.ts';
import type { Writing } from '../operations/writing.ts';
import type { CommandContext } from './command-context.ts';
import { commitChange } from './commit-change.ts';
import { toWriteAnswer } from './write-answer.ts';

/**
 * A contact's message in a conversation of theirs, which may answer what a bot has asked.
 * @throws {RefusalError} `answer_invalid`, `prompt_over`, and what `writeText` refuses
 */
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
    const { comment } = request;
    const { answer } = comment;
    let answers: Answering | undefined;
    const admit = async () => {
      answers = answer && (await readPromptAnswer(tx, conversation, answer));
    };
    const outcome = await writeText(tx, contact, conversation, writing, comment, nowMs, admit);
    const happening: Happening = {
      kind: 'contact_comment',
      isFirst: false,
      ...(answers && { answers }),
    };
    return {
      conversation,
      outcome,
      moment: { contact, happening, message: wordsOfAll(comment.blocks) },
    };
  });
  return toWriteAnswer(change);
}
