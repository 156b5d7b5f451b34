import Type, { type Static } from 'typebox';
import { Assignee } from '../assignee.ts';
import { ConversationState } from '../conversation-state.ts';
import { ClientId, Position } from '../identifiers.ts';
import { NewComment } from '../part.ts';
import { Timestamp } from '../timestamp.ts';
import { ConsoleConversation } from './conversation.ts';
import { ConsolePart } from './part.ts';

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
  parts: Type.Array(ConsolePart),
});
export type ConsoleThread = Static<typeof ConsoleThread>;

/** `POST /console/api/conversations/:conversation_id/replies`; `…/notes` with the same body writes what only teammates see. */
export const ConsoleReplyRequest = Type.Object(
  { comment: NewComment },
  { additionalProperties: false },
);
export type ConsoleReplyRequest = Static<typeof ConsoleReplyRequest>;

/**
 * `PUT /console/api/conversations/:conversation_id/state`: closes, opens or snoozes. The state that it has already changes nothing, but for
 * another time of a snooze. A snooze without a time lasts until the person writes; one in the past is `invalid`. `reply_unseen`
 */
export const ChangeStateRequest = Type.Object(
  {
    state: ConversationState,
    snoozed_until: Type.Optional(Timestamp),
    /** How far the teammate has seen it: what the person has written beyond that is not closed or snoozed with the rest. */
    seen_position: Type.Optional(Position),
  },
  { additionalProperties: false },
);
export type ChangeStateRequest = Static<typeof ChangeStateRequest>;

/**
 * `PUT /console/api/conversations/:conversation_id/assignee`. A team that distributes gives it to one of its teammates at once. `nobody` takes
 * teammate and team off; a teammate leaves the team as it is. `teammate_unknown`, `team_unknown`
 */
export const AssignRequest = Type.Object({ assignee: Assignee }, { additionalProperties: false });
export type AssignRequest = Static<typeof AssignRequest>;

/** `PUT /console/api/conversations/:conversation_id/priority` */
export const PrioritiseRequest = Type.Object(
  { is_priority: Type.Boolean() },
  { additionalProperties: false },
);
export type PrioritiseRequest = Static<typeof PrioritiseRequest>;

/** `PUT /console/api/conversations/:conversation_id/read-position`: a teammate has read as far as `position`. */
export const MarkConsoleReadRequest = Type.Object(
  { position: Position },
  { additionalProperties: false },
);
export type MarkConsoleReadRequest = Static<typeof MarkConsoleReadRequest>;
