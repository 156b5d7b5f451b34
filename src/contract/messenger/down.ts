import Type, { type Static } from 'typebox';
import { Author } from '../author.ts';
import { ClientId } from '../identifiers.ts';
import { Part } from '../part.ts';
import { Conversation } from './conversation.ts';
import { envelope } from './envelope.ts';

/** What the widget's socket says when it connects, on the namespace `/messenger`. */
export const MessengerHandshake = Type.Object({ ...envelope }, { additionalProperties: false });
export type MessengerHandshake = Static<typeof MessengerHandshake>;

/** A conversation of the contact has changed. */
export const ConversationChanged = Type.Object({
  /** One more than the number of the contact's event before; a client that misses one asks for the list again. */
  feed_number: Type.Integer({ minimum: 1 }),
  conversation: Conversation,
  /** New ones, in order. */
  parts: Type.Array(Part),
});
export type ConversationChanged = Static<typeof ConversationChanged>;

/** A teammate is writing; it stands for a few seconds, or until they have written. */
export const TeammateTyping = Type.Object({ conversation_id: ClientId, teammate: Author });
export type TeammateTyping = Static<typeof TeammateTyping>;

/** Everything that the server may say to a widget by itself: socket.io's event name and its one argument. */
export interface MessengerDown {
  conversation_changed: (event: ConversationChanged) => void;
  teammate_typing: (event: TeammateTyping) => void;
  /** The session is over, in this tab too. */
  session_ended: () => void;
}
