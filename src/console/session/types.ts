import type { ConversationState } from '../../contract/conversation-state.ts';
import type {
  ListConsoleConversationsAnswer,
  ListConsoleConversationsQuery,
} from '../../contract/console/list-conversations.ts';
import type { ConsoleSession, SignInRequest } from '../../contract/console/session.ts';
import type { ConsoleThread } from '../../contract/console/thread.ts';
import type { ErrorKind } from '../../contract/error.ts';
import type { NewComment } from '../../contract/part.ts';

/** What the console asks of the server. Every call rejects with an error that `toFailure` can read. */
export interface ConsoleApi {
  readSession(): Promise<ConsoleSession>;
  signIn(request: SignInRequest): Promise<ConsoleSession>;
  signOut(): Promise<void>;
  listConversations(query: ListConsoleConversationsQuery): Promise<ListConsoleConversationsAnswer>;
  /** The last parts, or those before a position. */
  readThread(conversationId: string, beforePosition?: number): Promise<ConsoleThread>;
  reply(conversationId: string, comment: NewComment): Promise<ConsoleThread>;
  changeState(conversationId: string, state: ConversationState): Promise<ConsoleThread>;
  markRead(conversationId: string, position: number): Promise<ConsoleThread>;
}

/** Why a call has no answer: the server's reason, or `unreachable` when there was no server to give one. */
export interface Failure {
  kind: ErrorKind | 'unreachable';
  /** Seconds after which it is worth trying again. */
  retryAfterS: number | undefined;
}

/** What an error says of the server; `internal` for what is no answer of its. */
export function toFailure(error: unknown): Failure {
  if (!(error instanceof Error) || !('kind' in error))
    return { kind: 'internal', retryAfterS: undefined };
  const { kind, retryAfterS } = error as Error & Failure;
  return { kind, retryAfterS };
}

export type FeedEvent =
  /** Connected, for the first time or again: what happened meanwhile has to be asked for. */
  | { kind: 'connected' }
  | { kind: 'disconnected' }
  | { kind: 'changed'; change: ConsoleThread }
  | { kind: 'ended' };

/** What the server says by itself. */
export interface Feed {
  /** Listens until the returned function is called. */
  open(listener: (event: FeedEvent) => void): () => void;
}

/** The browser's address bar: paths of this page, with their query. */
export interface AddressBar {
  read(): string;
  go(path: string): void;
  /** Goes to what lies below a list, from where `leave` leads back to it. */
  enter(path: string): void;
  /** Back to the list that this was entered from; where it was not, `path` takes its place. */
  leave(path: string): void;
  replace(path: string): void;
  /** Calls at every change, whoever makes it. @returns stops listening */
  onChange(listener: () => void): () => void;
}

/** What the console needs to know of the browser window that it is in, and may do to it. */
export interface Environment {
  /** BCP 47, for dates. */
  locale: string;
  isVisible(): boolean;
  /** @returns stops listening */
  onVisibility(listener: () => void): () => void;
  /** Whether list and thread have no room beside each other. */
  isNarrow(): boolean;
  /** @returns stops listening */
  onNarrow(listener: () => void): () => void;
  setTitle(title: string): void;
  /** Whether the browser asks before it leaves the page. */
  setHeld(isHeld: boolean): void;
}
