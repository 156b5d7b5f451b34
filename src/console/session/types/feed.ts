import type { ConsoleContact } from '../../../contract/console/contact.ts';
import type { ConsoleTyping, ConversationViewers } from '../../../contract/console/down.ts';
import type { ConsoleThread } from '../../../contract/console/thread.ts';

export type FeedEvent =
  /** Connected, for the first time or again: what happened meanwhile has to be asked for. */
  | { kind: 'connected' }
  | { kind: 'disconnected' }
  | { kind: 'changed'; change: ConsoleThread }
  | { kind: 'contact_changed'; contact: ConsoleContact }
  | { kind: 'contact_deleted'; contactId: string; conversationIds: readonly string[] }
  | { kind: 'directory_changed' }
  | { kind: 'typing'; typing: ConsoleTyping }
  | { kind: 'viewers_changed'; viewers: ConversationViewers }
  | { kind: 'ended' };

/** The line to the server: what it says by itself, and what is said to it that nobody depends on. */
export interface Feed {
  open(listener: (event: FeedEvent) => void): FeedLine;
}

export interface FeedLine {
  /** @param conversationId null is none */
  sayViewing(conversationId: string | null): void;
  sayTyping(conversationId: string): void;
  close(): void;
}
