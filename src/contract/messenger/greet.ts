import Type, { type Static } from 'typebox';
import { ClientId } from '../identifiers.ts';
import { Part } from '../part.ts';
import { envelope } from './envelope.ts';

/**
 * `POST /messenger/conversations/greet`: the view of a new conversation is opened, and a bot may say something first. Nothing is stored: with the first
 * message under this id the same is said, and kept. Worth asking where the ping's answer has `greets`. `invalid`, `app_unknown`, `session_unknown`
 */
export const GreetRequest = Type.Object(
  { ...envelope, conversation_id: ClientId },
  { additionalProperties: false },
);
export type GreetRequest = Static<typeof GreetRequest>;

export const GreetAnswer = Type.Object({
  /** In order, as they will stand; none where nobody greets. */
  parts: Type.Array(Part),
});
export type GreetAnswer = Static<typeof GreetAnswer>;
