import Type, { type Static } from 'typebox';
import { Author } from '../author.ts';
import { ClientId, Position } from '../identifiers.ts';
import { Part } from '../part.ts';
import { Timestamp } from '../timestamp.ts';

/** A conversation as its contact sees it. */
export const Conversation = Type.Object({
  id: ClientId,
  /** A snoozed one is open to its contact. */
  state: Type.Union([Type.Literal('open'), Type.Literal('closed')]),
  created_at: Timestamp,
  /** When its last part was written. */
  updated_at: Timestamp,
  last_position: Position,
  /** How far the contact has read. */
  contact_read_position: Position,
  /** How far a teammate has read. */
  teammate_read_position: Position,
  /** Teammates' comments after `contact_read_position`. */
  unread_count: Type.Integer({ minimum: 0 }),
  last_comment: Part,
  /** The teammate who answered last. */
  teammate: Type.Union([Author, Type.Null()]),
});
export type Conversation = Static<typeof Conversation>;
