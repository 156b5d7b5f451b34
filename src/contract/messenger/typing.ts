import Type, { type Static } from 'typebox';
import { ClientId } from '../identifiers.ts';
import { envelope } from './envelope.ts';

/**
 * `POST /messenger/conversations/typing`: the person is writing in a conversation of theirs, and teammates see it. Said every few seconds while
 * it is so; nothing is kept. `conversation_unknown`
 */
export const TypingRequest = Type.Object(
  { ...envelope, conversation_id: ClientId },
  { additionalProperties: false },
);
export type TypingRequest = Static<typeof TypingRequest>;

export const TypingAnswer = Type.Object({});
