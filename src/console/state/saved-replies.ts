import type { SavedReply } from '../../contract/console/saved-replies.ts';
import { matchesWords } from './fold.ts';

/** Those whose title, or else whose text, has the words that were typed: titles first. */
export function findSavedReplies(replies: readonly SavedReply[], typed: string): SavedReply[] {
  const titled = replies.filter(({ title }) => matchesWords(title, typed));
  const others = replies.filter((reply) => !titled.includes(reply));
  return [...titled, ...others.filter(({ text }) => matchesWords(text, typed))];
}
