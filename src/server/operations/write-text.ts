import type { NewComment } from '../../contract/part.ts';
import { RefusalError } from '../refusal-error.ts';
import type { Contact } from '../storage/contacts.ts';
import type { Conversation } from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
import { appendPart } from './append-part.ts';
import { checkLength } from './check-length.ts';
import { findEarlier } from './find-earlier.ts';
import { resolveUploads } from './resolve-uploads.ts';
import { unchanged, type Outcome } from './outcome.ts';
import type { Writing } from './writing.ts';

/**
 * Writes a comment or a note, once: sent again it changes nothing and has the outcome that it had.
 * @param contact locked
 * @param conversation locked
 * @param admit is called before it is written for the first time, and may refuse it
 * @throws {RefusalError} `invalid`, `id_reused`, `blocked`, `upload_unknown`
 */
export async function writeText(
  tx: Transaction,
  contact: Contact,
  conversation: Conversation,
  writing: Writing,
  text: NewComment,
  nowMs: number,
  admit: () => Promise<void> = async () => {},
): Promise<Outcome> {
  checkLength(text.blocks);
  const earlier = await findEarlier(tx, conversation, writing, text);
  if (earlier !== undefined) return unchanged(contact, earlier.position);
  if (writing.author_kind === 'contact' && contact.blocked_at !== null) {
    throw new RefusalError('blocked', 'This person is blocked, and can read and not write.');
  }
  await admit();
  const { id, answer } = text;
  const blocks = await resolveUploads(tx, conversation, writing, text.blocks);
  const details = answer === undefined ? null : { answer };
  return appendPart(tx, contact, conversation, { id, blocks, details, ...writing }, nowMs);
}
