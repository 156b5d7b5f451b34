import Type, { type Static } from 'typebox';
import { ClientId } from '../identifiers.ts';
import { NewComment, Part } from '../part.ts';
import { Conversation } from './conversation.ts';
import { envelope } from './envelope.ts';

/** `POST /messenger/conversations/start`: the first message of a conversation, whose id the client makes too. */
export const StartConversationRequest = Type.Object(
  { ...envelope, conversation_id: ClientId, comment: NewComment },
  { additionalProperties: false },
);
export type StartConversationRequest = Static<typeof StartConversationRequest>;

/** `POST /messenger/conversations/reply`: a message in a conversation that exists. */
export const ReplyRequest = Type.Object(
  { ...envelope, conversation_id: ClientId, comment: NewComment },
  { additionalProperties: false },
);
export type ReplyRequest = Static<typeof ReplyRequest>;

export const WriteAnswer = Type.Object({
  feed_number: Type.Integer({ minimum: 0 }),
  conversation: Conversation,
  /** The message, as it stands in the conversation; one to a closed conversation has opened it. */
  part: Part,
  /** What has come with it: what bots have answered at once, and questions that it has settled. */
  more: Type.Optional(Type.Array(Part)),
});
export type WriteAnswer = Static<typeof WriteAnswer>;
