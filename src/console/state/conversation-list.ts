import type { ConsoleConversation } from '../../contract/console/conversation.ts';
import type { Conversations } from './conversations.ts';

/** A place in a list, which stands in the order of time, the latest first, then of ids. */
export type Place = Pick<ConsoleConversation, 'updated_at' | 'id'>;

/** How far a list is known. */
export interface ConversationList {
  status: 'loading' | 'ready' | 'failed';
  /** Down to here nothing is missing. */
  end: Place | undefined;
  /** What is below the end. */
  older: 'none' | 'there' | 'loading' | 'failed';
}

/** Whether a conversation belongs in the list. */
export type Belongs = (conversation: ConsoleConversation) => boolean;

export const unknownList: ConversationList = { status: 'loading', end: undefined, older: 'none' };

/**
 * The conversations that a list shows. One that is known from elsewhere and stands below the end has to
 * wait: between the two there may be others.
 */
export function toListed(
  conversations: Conversations,
  belongs: Belongs,
  { end, older }: ConversationList,
): ConsoleConversation[] {
  return [...conversations.values()]
    .filter(belongs)
    .filter((conversation) => older === 'none' || end === undefined || !isBelow(conversation, end))
    .toSorted((left, right) => (isBelow(left, right) ? 1 : -1));
}

export function isBelow(one: Place, other: Place): boolean {
  return one.updated_at === other.updated_at
    ? one.id < other.id
    : one.updated_at < other.updated_at;
}

/** The top of a list, as the server has just told it. */
export interface Answered {
  conversations: readonly ConsoleConversation[];
  hasMore: boolean;
}

/**
 * Forgets the conversations that an answer would have had to contain, if they still belonged in that list: what
 * has become of them was not heard. One that has changed since the question was asked stays.
 * @param before what was known when it was asked
 * @param keptId stays in any case
 */
export function forgetMissing(
  known: Conversations,
  before: Conversations,
  belongs: Belongs,
  { conversations, hasMore }: Answered,
  keptId: string | undefined,
): Conversations {
  const answeredIds = new Set(conversations.map(({ id }) => id));
  const end = hasMore ? conversations.at(-1) : undefined;
  const next = new Map(known);
  for (const [id, conversation] of before) {
    const isExpected = belongs(conversation) && (end === undefined || !isBelow(conversation, end));
    const isMissing = isExpected && !answeredIds.has(id) && id !== keptId;
    if (isMissing && known.get(id) === conversation) next.delete(id);
  }
  return next;
}
