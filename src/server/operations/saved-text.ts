import type { SavedReplyRequest } from '../../contract/console/saved-replies.ts';
import { RefusalError } from '../refusal-error.ts';
import { requireWords } from './require-words.ts';

/**
 * A saved reply as it is kept: the text stays as it was typed, line ends and all.
 * @throws {RefusalError} `invalid` for a title or a text of spaces
 */
export function toSavedText({ title, text }: SavedReplyRequest): SavedReplyRequest {
  requireWords(text, 'text');
  return { title: requireWords(title, 'title'), text };
}

export function savedReplyUnknown(): RefusalError {
  return new RefusalError('saved_reply_unknown', 'There is no such saved reply.', {
    field: 'saved_reply_id',
  });
}
