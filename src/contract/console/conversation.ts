import Type, { type Static } from 'typebox';
import { ConversationState } from '../conversation-state.ts';
import { ClientId, ObjectId, Position } from '../identifiers.ts';
import { Timestamp } from '../timestamp.ts';
import { ConsoleContact } from './contact.ts';
import { ConsolePart } from './part.ts';

/** A conversation as teammates see it. */
export const ConsoleConversation = Type.Object({
  id: ClientId,
  /** Grows by one with every change, also where nothing is written: the higher one is the newer. */
  revision: Type.Integer({ minimum: 0 }),
  state: ConversationState,
  /** While it is snoozed. */
  snoozed_until: Type.Union([Timestamp, Type.Null()]),
  is_priority: Type.Boolean(),
  /** The teammate whose it is; a team may have it as well. */
  teammate_assignee_id: Type.Union([ObjectId, Type.Null()]),
  team_assignee_id: Type.Union([ObjectId, Type.Null()]),
  /** In the order of their names. */
  /** What was agreed with such people, by name. */
  sla: Type.Union([Type.String(), Type.Null()]),
  /** Whether a bot speaks in it: then it stands in the bot inbox. */
  is_with_bot: Type.Boolean(),
  tag_ids: Type.Array(ObjectId),
  contact: ConsoleContact,
  created_at: Timestamp,
  /** When its last part was written. */
  updated_at: Timestamp,
  last_position: Position,
  /** How far the person has read, in public positions. */
  contact_read_position: Position,
  teammate_read_position: Position,
  /** Of comments, not of notes. */
  last_comment: ConsolePart,
});
export type ConsoleConversation = Static<typeof ConsoleConversation>;
