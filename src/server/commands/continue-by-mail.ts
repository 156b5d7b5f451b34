import { wordsOfAll } from '../../contract/words-of.ts';
import type { NewComment } from '../../contract/part.ts';
import type { ConsolePart } from '../../contract/console/part.ts';
import { keepUnread } from '../operations/incoming-mail/say-mail.ts';
import { conversationUnknown, requireConversation } from '../operations/require-conversation.ts';
import { writeText } from '../operations/write-text.ts';
import { findContact, type Contact } from '../storage/contacts.ts';
import type { Mail } from '../storage/mails.ts';
import { findConversationView } from '../storage/views/conversation-view.ts';
import { listPublicParts } from '../storage/views/parts-view.ts';
import type { CommandContext } from './command-context.ts';
import { commitChange } from './commit-change.ts';

/** A conversation as its page shows it. */
export interface MailedConversation {
  contact: Contact;
  /** What was said, in order. */
  comments: ConsolePart[];
}

/**
 * What a mail's link leads to. It is not read by that: what looks at mails before people do follows their links.
 * @returns undefined where it is gone
 */
export async function readMailedConversation(
  { database: { db } }: CommandContext,
  { workspace_id, conversation_id }: Mail,
): Promise<MailedConversation | undefined> {
  const conversation =
    conversation_id && (await findConversationView(db, workspace_id, conversation_id));
  if (!conversation) return undefined;
  const contact = await findContact(db, workspace_id, conversation.contact_id);
  const parts = await listPublicParts(db, workspace_id, conversation.id);
  return contact && { contact, comments: parts.filter(({ kind }) => kind === 'comment') };
}

/**
 * The person answers on the page: who holds the link has their mail. With that they have read what the page showed.
 * @param shownPosition of the last part that the page showed: what came after it stays unread
 * @throws {RefusalError} `conversation_unknown`, `invalid`, `id_reused`, `blocked`
 */
export async function answerMailedConversation(
  context: CommandContext,
  { workspace_id, conversation_id }: Mail,
  comment: NewComment,
  shownPosition: number,
): Promise<void> {
  const nowMs = context.clock.nowMs();
  if (conversation_id === null) throw conversationUnknown();
  await commitChange(context, async (tx) => {
    const locked = await requireConversation(tx, workspace_id, conversation_id);
    const { contact, conversation } = locked;
    const writing = { kind: 'comment', author_kind: 'contact', author_id: contact.id } as const;
    const outcome = await writeText(tx, contact, conversation, writing, comment, nowMs);
    if (outcome.audience !== 'nobody') await keepUnread(tx, conversation, shownPosition);
    const happening = { kind: 'contact_comment', isFirst: false } as const;
    const message = wordsOfAll(comment.blocks);
    return { conversation, outcome, moment: { contact, happening, message } };
  });
}
