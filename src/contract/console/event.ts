import Type, { type Static } from 'typebox';
import { EventMetadata } from '../event-metadata.ts';
import { ClientId } from '../identifiers.ts';
import { Timestamp } from '../timestamp.ts';

/** Something that a person has done, as their page said. */
export const ContactEvent = Type.Object({
  id: ClientId,
  name: Type.String(),
  created_at: Timestamp,
  metadata: EventMetadata,
});
export type ContactEvent = Static<typeof ContactEvent>;

/** How often a person has done something. */
export const EventSummary = Type.Object({
  name: Type.String(),
  count: Type.Integer({ minimum: 1 }),
  first_at: Timestamp,
  last_at: Timestamp,
});
export type EventSummary = Static<typeof EventSummary>;
