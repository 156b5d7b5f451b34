import { wordsOfAll } from '../../contract/words-of.ts';
import type { StartConversationRequest, WriteAnswer } from '../../contract/messenger/write.ts';
import type { PromptAnswer } from '../../contract/prompt.ts';
import { findGreeting, keepGreeting } from '../automation/greeting.ts';
import type { Answering, Happening } from '../automation/happening.ts';
import { readPromptAnswer } from '../automation/read-prompt-answer.ts';
import { join } from '../automation/scene.ts';
import { becomeLead } from '../operations/become-lead.ts';
import { newConversation } from '../operations/new-conversation.ts';
import { requireContact } from '../operations/require-session.ts';
import { writeText } from '../operations/write-text.ts';
import type { Writing } from '../operations/writing.ts';
import { RefusalError } from '../refusal-error.ts';
import type { Contact } from '../storage/contacts.ts';
import {
  insertConversation,
  lockConversation,
  type Conversation,
} from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
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
    const begun = standing ?? newConversation(contact, id, nowMs);
    const greeted =
      standing === undefined ? await begin(context, tx, contact, begun, nowMs) : undefined;
    const conversation = greeted?.conversation ?? begun;
    const { comment } = request;
    let answers: Answering | undefined;
    const admit = async () => {
      answers = comment.answer && (await readFirstAnswer(tx, conversation, comment.answer));
    };
    const outcome = await writeText(tx, contact, conversation, writing, comment, nowMs, admit);
    const happening: Happening = {
      kind: 'contact_comment',
      isFirst: standing === undefined,
      ...(answers && { answers }),
    };
    return {
      conversation: begun,
      outcome: greeted === undefined ? outcome : join(outcome, greeted.outcome),
      moment: { contact, happening, message: wordsOfAll(comment.blocks) },
    };
  });
  return toWriteAnswer(change);
}

/** Makes the conversation, with what a bot has said in it before anybody else; a visitor is a lead from then on. */
async function begin(
  { automation }: CommandContext,
  tx: Transaction,
  contact: Contact,
  conversation: Conversation,
  nowMs: number,
) {
  const greeting = await findGreeting(automation, tx, contact, nowMs);
  await becomeLead(tx, contact, nowMs);
  await insertConversation(tx, conversation);
  return greeting && keepGreeting(greeting, contact, conversation);
}

/** What was asked before the conversation began may not be asked any more: then it is a message like any other. */
async function readFirstAnswer(
  tx: Transaction,
  conversation: Conversation,
  answer: PromptAnswer,
): Promise<Answering | undefined> {
  try {
    return await readPromptAnswer(tx, conversation, answer);
  } catch (error) {
    if (error instanceof RefusalError && error.kind === 'prompt_over') return undefined;
    throw error;
  }
}
