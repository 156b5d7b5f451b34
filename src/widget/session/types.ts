import type { ErrorKind } from '../../contract/error.ts';
import type { ConversationChanged, TeammateTyping } from '../../contract/messenger/down.ts';
import type { GreetAnswer } from '../../contract/messenger/greet.ts';
import type { ListConversationsAnswer } from '../../contract/messenger/list-conversations.ts';
import type { MarkReadAnswer } from '../../contract/messenger/mark-read.ts';
import type { ReadThreadAnswer } from '../../contract/messenger/read-thread.ts';
import type { WriteAnswer } from '../../contract/messenger/write.ts';
import type { NewComment } from '../../contract/part.ts';

/** What the messenger asks of the server. A call that the server refuses rejects with an error that bears its `kind`. */
export interface MessengerApi {
  listConversations(): Promise<ListConversationsAnswer>;
  readThread(conversationId: string, beforePosition?: number): Promise<ReadThreadAnswer>;
  /** What a bot says first in a conversation that has not begun; nothing is kept. */
  greet(conversationId: string): Promise<GreetAnswer>;
  /** @param contactId whose message it is: it is sent as nobody else's */
  startConversation(
    conversationId: string,
    comment: NewComment,
    contactId?: string,
  ): Promise<WriteAnswer>;
  reply(conversationId: string, comment: NewComment, contactId?: string): Promise<WriteAnswer>;
  markRead(conversationId: string, position: number): Promise<MarkReadAnswer>;
  /** The visitor is writing; nothing is kept. */
  typing(conversationId: string): Promise<unknown>;
}

export type FeedEvent =
  /** Connected, for the first time or again: what happened meanwhile has to be asked for. */
  | { kind: 'connected' }
  | { kind: 'disconnected' }
  /** The server has hung up, or does not let this session in: it does not come back by itself. */
  | { kind: 'refused' }
  | { kind: 'changed'; change: ConversationChanged }
  | { kind: 'typing'; event: TeammateTyping }
  | { kind: 'ended' };

/** What the server says by itself. */
export interface Feed {
  /** Listens until the returned function is called. */
  open(listener: (event: FeedEvent) => void): () => void;
}

/** Why the server refused a call: `undefined` where it gave no answer or is at fault itself, and it is worth trying again. */
export function kindOf(error: unknown): ErrorKind | undefined {
  if (typeof error !== 'object' || error === null || !('kind' in error)) return undefined;
  return error.kind as ErrorKind;
}

/** How long the server wants not to be asked again, where it has said so. */
export function retryAfterMs(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('retry_after_s' in error)) return undefined;
  return Number(error.retry_after_s) * 1_000;
}
