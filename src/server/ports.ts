import type { Part } from '../contract/part.ts';
import type { ConversationView } from './storage/views/conversation-view.ts';

/** Something has changed in a conversation, and is committed. */
export interface ConversationChange {
  workspaceId: string;
  contactId: string;
  /** The contact's, after the change. */
  feedNumber: number;
  conversation: ConversationView;
  /** The new ones, in order. */
  parts: Part[];
}

/** What those who are connected are told after a commit, never before. Nobody may depend on having heard it. */
export type Announcement =
  | { kind: 'conversation_changed'; change: ConversationChange }
  /** The person behind a browser has changed: what it held opens nothing any more, and it has to ask who it is. */
  | { kind: 'session_replaced'; workspaceId: string; tokenHash: string }
  /** A contact's session is over. */
  | { kind: 'session_ended'; workspaceId: string; tokenHash: string }
  | { kind: 'teammate_session_ended'; workspaceId: string; tokenHash: string };

export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** False without a hash, which takes as long as with one: the answer's time must not tell whose email is known. */
  verify(hash: string | undefined, password: string): Promise<boolean>;
}

/** Counts attempts by key. */
export interface AttemptLimiter {
  /** Counts one more; seconds to wait when there have been too many, else 0. */
  attempt(key: string): Promise<number>;
  /** Forgets the attempts of a key. */
  forgive(key: string): Promise<void>;
}
