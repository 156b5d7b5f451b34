import Type, { type Static } from 'typebox';
import { ConversationState } from '../conversation-state.ts';
import { ClientId } from '../identifiers.ts';
import { Timestamp } from '../timestamp.ts';
import { ConsoleConversation } from './conversation.ts';
import { inboxFilter } from './inbox-view.ts';

/**
 * `GET /console/api/conversations?state=open`: the latest first, at most 50. The next ones follow the last one of the page before:
 * `before` is its `updated_at`, `before_id` its id.
 */
export const ListConsoleConversationsQuery = Type.Object(
  {
    state: ConversationState,
    ...inboxFilter,
    before: Type.Optional(Timestamp),
    before_id: Type.Optional(ClientId),
  },
  { additionalProperties: false },
);
export type ListConsoleConversationsQuery = Static<typeof ListConsoleConversationsQuery>;

export const ListConsoleConversationsAnswer = Type.Object({
  conversations: Type.Array(ConsoleConversation),
  has_more: Type.Boolean(),
});
export type ListConsoleConversationsAnswer = Static<typeof ListConsoleConversationsAnswer>;
