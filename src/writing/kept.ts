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
  /** Whether the conversation is closed once this is there; where the writer's page knew it, how far they had seen it by then. */
  closes: boolean | number;
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

/**
 * A file that is attached to what is being written, or to a message on its way. Its bytes lie beside the list, and open with the secret that stands
 * here: who may not read this has no use for them.
 */
export interface KeptUpload extends Owned {
  type: 'upload';
  /** The upload's id. */
  key: string;
  conversationId: string;
  /** The conversation begins with it. */
  isNew: boolean;
  name: string;
  contentType: string;
  /** Of the file in bytes. */
  size: number;
  /** 32 bytes as hex. */
  secret: string;
  /** It is as it was chosen, and may become smaller before it is sent. */
  isOriginal: boolean;
  /** Whether the server has it. */
  isThere: boolean;
  /** Of which message it is; undefined while that is being written. */
  messageId: string | undefined;
}

/** How emoji were chosen last. */
export interface KeptEmoji extends Owned {
  type: 'emoji';
  key: 'emoji';
  /** The last first. */
  recent: readonly string[];
  /** 0: none, 1 to 5: from light to dark. */
  tone: number;
}

/** What outlives the page. */
export type Kept = KeptMessage | KeptDraft | KeptUpload | KeptEmoji;

/** A message under its own id, all else under its key. */
export function idOf(kept: Kept): string {
  return kept.type === 'message' ? kept.comment.id : kept.key;
}

/** Of what is kept, and of blocks. */
export function isUpload({ type }: { type: string }): boolean {
  return type === 'upload';
}
