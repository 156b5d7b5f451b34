import Type, { type Static } from 'typebox';
import { ContactRole } from '../contact-role.ts';
import { ConversationState } from '../conversation-state.ts';
import { Email } from '../email.ts';
import { ClientId, ObjectId } from '../identifiers.ts';
import { Phone } from '../phone.ts';
import { StorableText } from '../storable-text.ts';
import { Timestamp } from '../timestamp.ts';
import { Attribute } from './attribute.ts';
import { ContactCompany } from './company.ts';
import { ContactEvent, EventSummary } from './event.ts';
import { MailStop } from './mail-log.ts';
import { Utm } from './utm.ts';

const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

/** The person, as lists of conversations show them. */
export const ConsoleContact = Type.Object({
  id: ObjectId,
  role: ContactRole,
  /** The name, else the email, else the pseudonym. */
  display_name: Type.String(),
  email: orNull(Type.String()),
  /** The page that the person was on last. */
  page_url: orNull(Type.String()),
  page_title: orNull(Type.String()),
  last_seen_at: Timestamp,
  is_blocked: Type.Boolean(),
  /** A user whom nothing has proven to be one: who they are is what a page said. */
  is_unsigned: Type.Optional(Type.Boolean()),
});
export type ConsoleContact = Static<typeof ConsoleContact>;

export const ContactParams = Type.Object({ contact_id: ObjectId });
export type ContactParams = Static<typeof ContactParams>;

/** What is known of a person by the site's pages and the REST API. */
export const SiteDetails = Type.Object({
  avatar_url: orNull(Type.String()),
  language_override: orNull(Type.String()),
  /** When they signed up there, in milliseconds. */
  signed_up_at: orNull(Type.Integer()),
  is_unsubscribed: Type.Boolean(),
  /** Visits, which 30 minutes of quiet end; 0 for whoever is not a user. */
  session_count: Type.Integer({ minimum: 0 }),
  session_began_at: orNull(Timestamp),
  /** Of the last page that they came to from another site. */
  latest_referrer: orNull(Type.String()),
  first_utm: Utm,
  latest_utm: Utm,
  /** In the order of their names. */
  attributes: Type.Array(Attribute),
  /** In the order in which they joined them. */
  companies: Type.Array(ContactCompany),
  /** The latest first, at most 20. */
  events: Type.Array(ContactEvent),
  /** By the time of the last, at most 50. */
  event_summaries: Type.Array(EventSummary),
});
export type SiteDetails = Static<typeof SiteDetails>;

/** `GET /console/api/contacts/:contact_id`: all that is known of a person. `contact_unknown` */
export const ContactDetails = Type.Object({
  ...ConsoleContact.properties,
  name: orNull(Type.String()),
  phone: orNull(Type.String()),
  pseudonym: orNull(Type.String()),
  /** The site's own id of a user. */
  user_id: orNull(Type.String()),
  /** Whether the email is proven to be theirs: by an inbound mail or an import, never by typing it. */
  is_verified: Type.Boolean(),
  /** BCP 47, as the browser says it. */
  language: orNull(Type.String()),
  /** IANA, such as `Europe/Lisbon`. */
  time_zone: orNull(Type.String()),
  /** Where they came from when they came first. */
  referrer: orNull(Type.String()),
  /** Such as `Firefox 132`. */
  browser: orNull(Type.String()),
  operating_system: orNull(Type.String()),
  tag_ids: Type.Array(ObjectId),
  created_at: Timestamp,
  /** The latest first, at most 50. */
  conversations: Type.Array(
    Type.Object({
      id: ClientId,
      state: ConversationState,
      updated_at: Timestamp,
      /** The beginning of the last comment. */
      preview: Type.String(),
    }),
  ),
  /** What keeps mail from their address, where something does, and why it bounced. */
  mail: Type.Optional(Type.Object({ stops: Type.Array(MailStop), bounce: orNull(Type.String()) })),
  /** What the site says of them. A server from before does not know it. */
  site: Type.Optional(SiteDetails),
});
export type ContactDetails = Static<typeof ContactDetails>;

/**
 * `PATCH /console/api/contacts/:contact_id`: what is left out stays, null clears. Never makes an email a verified one.
 * The email of a user whom the site knows by nothing else is who they are, and cannot be changed: `invalid`.
 */
export const EditContactRequest = Type.Object(
  {
    name: Type.Optional(orNull(StorableText({ minLength: 1, maxLength: 255 }))),
    email: Type.Optional(orNull(Email)),
    phone: Type.Optional(orNull(Phone)),
  },
  { additionalProperties: false },
);
export type EditContactRequest = Static<typeof EditContactRequest>;

/** `PUT /console/api/contacts/:contact_id/blocked`: a blocked person can read and not write. */
export const BlockContactRequest = Type.Object(
  { is_blocked: Type.Boolean() },
  { additionalProperties: false },
);
export type BlockContactRequest = Static<typeof BlockContactRequest>;

/** `DELETE /console/api/contacts/:contact_id`: the person and all that they wrote, for good. */
export const DeleteContactAnswer = Type.Object({ conversation_ids: Type.Array(ClientId) });
export type DeleteContactAnswer = Static<typeof DeleteContactAnswer>;
