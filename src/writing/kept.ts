import type { ContactRole } from '../contract/contact-role.ts';
import type { NewComment } from '../contract/part.ts';

/** Whose words they are. */
export interface Writer {
  id: string;
  role: ContactRole;
}

/** Something written. */
export interface Owned {
  /** Undefined where that was not known when it was written, and where a teammate wrote it. */
  writer: Writer | undefined;
}

/** A message that was sent and is not confirmed. */
export interface KeptMessage extends Owned {
  type: 'message';
  conversationId: string;
  /** note: for teammates only. */
  kind: 'comment' | 'note';
  comment: NewComment;
  /** The conversation is closed once this is there. */
  closes: boolean;
  /** By the writer's clock, for the eye only. */
  createdAt: number;
  /** Why the server will not take it. */
  refusal: string | undefined;
}

/** What is being written. */
export interface KeptDraft extends Owned {
  type: 'draft';
  /** Of its conversation; of its kind too, where there are several. */
  key: string;
  text: string;
  /** The conversation begins with it. */
  isNew: boolean;
}

/** What outlives the page. */
export type Kept = KeptMessage | KeptDraft;

/** A message under its own id, a draft under its key. */
export function idOf(kept: Kept): string {
  return kept.type === 'message' ? kept.comment.id : kept.key;
}
