import Type, { type Static } from 'typebox';
import { ConversationState } from '../conversation-state.ts';
import { ClientId, Position } from '../identifiers.ts';
import { NewComment, Part } from '../part.ts';
import { ConsoleConversation } from './conversation.ts';

export const ThreadParams = Type.Object({ conversation_id: ClientId });
export type ThreadParams = Static<typeof ThreadParams>;

/** `GET /console/api/conversations/:conversation_id?before_position=`: its last parts, or those before a position. */
export const ReadConsoleThreadQuery = Type.Object(
  { before_position: Type.Optional(Position) },
  { additionalProperties: false },
);
export type ReadConsoleThreadQuery = Static<typeof ReadConsoleThreadQuery>;

/** In order, at most 100 parts. Also what every change of a conversation answers with: the new parts. */
export const ConsoleThread = Type.Object({
  conversation: ConsoleConversation,
  parts: Type.Array(Part),
});
export type ConsoleThread = Static<typeof ConsoleThread>;

/** `POST /console/api/conversations/:conversation_id/replies` */
export const ConsoleReplyRequest = Type.Object(
  { comment: NewComment },
  { additionalProperties: false },
);
export type ConsoleReplyRequest = Static<typeof ConsoleReplyRequest>;

/** `PUT /console/api/conversations/:conversation_id/state`: closes or opens. The state that it has already changes nothing. */
export const ChangeStateRequest = Type.Object(
  { state: ConversationState },
  { additionalProperties: false },
);
export type ChangeStateRequest = Static<typeof ChangeStateRequest>;

/** `PUT /console/api/conversations/:conversation_id/read-position`: a teammate has read as far as `position`. */
export const MarkConsoleReadRequest = Type.Object(
  { position: Position },
  { additionalProperties: false },
);
export type MarkConsoleReadRequest = Static<typeof MarkConsoleReadRequest>;
