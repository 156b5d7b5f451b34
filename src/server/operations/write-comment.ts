import type { NewComment } from '../../contract/part.ts';
import type { Contact } from '../storage/contacts.ts';
import type { Conversation } from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
import type { PartRow } from '../storage/parts.ts';
import { appendPart } from './append-part.ts';
import { checkLength } from './check-length.ts';
import { findEarlier } from './find-earlier.ts';
import { unchanged, type Outcome } from './outcome.ts';

/**
 * Writes a comment, once: sent again it changes nothing and has the outcome that it had.
 * @param contact locked
 * @param conversation locked
 * @throws {RefusalError} `invalid`, `id_reused`
 */
export async function writeComment(
  tx: Transaction,
  contact: Contact,
  conversation: Conversation,
  author: Pick<PartRow, 'author_kind' | 'author_id'>,
  comment: NewComment,
  nowMs: number,
): Promise<Outcome> {
  checkLength(comment.blocks);
  const earlier = await findEarlier(tx, conversation, author, comment);
  if (earlier !== undefined) return unchanged(contact, earlier.position);
  const part = { ...comment, kind: 'comment', ...author } as const;
  return appendPart(tx, contact, conversation, part, nowMs);
}
