import Type, { type Static } from 'typebox';
import { Conversation } from './conversation.ts';
import { envelope } from './envelope.ts';

/** `POST /messenger/conversations/list`: the contact's conversations, the latest first. */
export const ListConversationsRequest = Type.Object(
  { ...envelope },
  { additionalProperties: false },
);
export type ListConversationsRequest = Static<typeof ListConversationsRequest>;

export const ListConversationsAnswer = Type.Object({
  feed_number: Type.Integer({ minimum: 0 }),
  conversations: Type.Array(Conversation),
});
export type ListConversationsAnswer = Static<typeof ListConversationsAnswer>;
