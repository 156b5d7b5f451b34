import Type, { type Static } from 'typebox';
import { ClientId, Position } from '../identifiers.ts';
import { Conversation } from './conversation.ts';
import { envelope } from './envelope.ts';

/** `POST /messenger/conversations/read`: the contact has read as far as `position`. Reading never goes back. */
export const MarkReadRequest = Type.Object(
  { ...envelope, conversation_id: ClientId, position: Position },
  { additionalProperties: false },
);
export type MarkReadRequest = Static<typeof MarkReadRequest>;

export const MarkReadAnswer = Type.Object({
  feed_number: Type.Integer({ minimum: 0 }),
  conversation: Conversation,
});
export type MarkReadAnswer = Static<typeof MarkReadAnswer>;
