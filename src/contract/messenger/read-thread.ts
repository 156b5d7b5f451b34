import Type, { type Static } from 'typebox';
import { ClientId, Position } from '../identifiers.ts';
import { Part } from '../part.ts';
import { Conversation } from './conversation.ts';
import { envelope } from './envelope.ts';

/** `POST /messenger/conversations/thread`: the last parts of one conversation, or those before a position. */
export const ReadThreadRequest = Type.Object(
  { ...envelope, conversation_id: ClientId, before_position: Type.Optional(Position) },
  { additionalProperties: false },
);
export type ReadThreadRequest = Static<typeof ReadThreadRequest>;

export const ReadThreadAnswer = Type.Object({
  conversation: Conversation,
  /** In order, at most 100; there are earlier ones unless the first has position 1. */
  parts: Type.Array(Part),
});
export type ReadThreadAnswer = Static<typeof ReadThreadAnswer>;
