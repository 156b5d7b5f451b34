import Type, { type Static } from 'typebox';
import { ContactRole } from '../contact-role.ts';
import { ConversationState } from '../conversation-state.ts';
import { ClientId, ObjectId, Position } from '../identifiers.ts';
import { Part } from '../part.ts';
import { Timestamp } from '../timestamp.ts';

/** The person, as teammates see them. */
export const ConsoleContact = Type.Object({
  id: ObjectId,
  role: ContactRole,
  /** The name, else the email, else the pseudonym. */
  display_name: Type.String(),
  email: Type.Union([Type.String(), Type.Null()]),
  /** The page that the person was on last. */
  page_url: Type.Union([Type.String(), Type.Null()]),
  page_title: Type.Union([Type.String(), Type.Null()]),
  last_seen_at: Timestamp,
});
export type ConsoleContact = Static<typeof ConsoleContact>;

/** A conversation as teammates see it. */
export const ConsoleConversation = Type.Object({
  id: ClientId,
  state: ConversationState,
  contact: ConsoleContact,
  created_at: Timestamp,
  /** When its last part was written. */
  updated_at: Timestamp,
  last_position: Position,
  contact_read_position: Position,
  teammate_read_position: Position,
  last_comment: Part,
});
export type ConsoleConversation = Static<typeof ConsoleConversation>;
