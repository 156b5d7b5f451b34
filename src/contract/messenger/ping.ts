import Type, { type Static } from 'typebox';
import { ContactRole } from '../contact-role.ts';
import { Email } from '../email.ts';
import { ObjectId, Secret, VisitorId } from '../identifiers.ts';
import { StorableText } from '../storable-text.ts';
import { envelope } from './envelope.ts';

/** What the page says of the person who is signed in to it. `user_hash` proves it. Scripts from before `user_data` say it here. */
export const ClaimedUser = Type.Object(
  {
    user_id: Type.Optional(StorableText({ minLength: 1, maxLength: 255 })),
    email: Type.Optional(Email),
    name: Type.Optional(StorableText({ minLength: 1, maxLength: 255 })),
    /** Hex HMAC-SHA256 of `user_id` (of `email` where there is none) under the workspace's identity secret. */
    user_hash: Type.Optional(Type.String({ maxLength: 128 })),
  },
  { additionalProperties: false },
);
export type ClaimedUser = Static<typeof ClaimedUser>;

/**
 * `POST /messenger/ping`: at boot and when the page changes. The browser proposes its ids, so that the same ping sent twice makes
 * one visitor; the server answers with the ids that hold.
 */
export const PingRequest = Type.Object(
  {
    ...envelope,
    visitor_id: VisitorId,
    /** Renews the session of an anonymous person; never a user's. */
    device: Secret,
    user: Type.Optional(ClaimedUser),
    /**
     * JSON of what the page has given `boot` and `update` since the last ping that was answered, with its identity each time: Intercom's names,
     * custom attributes among them. What is wrong in it is said in `warnings`, and not kept.
     */
    user_data: Type.Optional(StorableText({ maxLength: 65_536 })),
    /** The page's `session_duration`: a user's session ends after so much quiet, if the workspace's own limit does not come first. */
    session_duration_ms: Type.Optional(Type.Integer({ minimum: 1 })),
    /** Where this server is of the page's own site: the domain for which cookies are to be set by the answer too. */
    cookie_domain: Type.Optional(Type.String({ maxLength: 253, pattern: '^[a-z0-9.-]+$' })),
    /** What is longer than a row keeps is cut. */
    page: Type.Object(
      {
        url: StorableText({ maxLength: 65_536 }),
        title: StorableText({ maxLength: 65_536 }),
      },
      { additionalProperties: false },
    ),
    /** BCP 47. */
    language: StorableText({ maxLength: 64 }),
    /** `document.referrer` of the page. */
    referrer: Type.Optional(StorableText({ maxLength: 65_536 })),
    /** IANA, such as `Europe/Lisbon`. */
    time_zone: Type.Optional(StorableText({ maxLength: 64 })),
  },
  { additionalProperties: false },
);
export type PingRequest = Static<typeof PingRequest>;

export const PingAnswer = Type.Object({
  contact: Type.Object({
    id: ObjectId,
    visitor_id: VisitorId,
    role: ContactRole,
  }),
  /** Holds from now on: another than the one sent when the person behind the session has changed. */
  token: Secret,
  /** So long it opens the session from now on: the cookie has no reason to live longer. */
  session_ms: Type.Optional(Type.Integer({ minimum: 0 })),
  /** The number of the last event in the contact's feed. */
  feed_number: Type.Integer({ minimum: 0 }),
  unread_count: Type.Integer({ minimum: 0 }),
  has_conversations: Type.Boolean(),
  /** A bot may speak first in a new conversation: `GreetRequest` asks what it says. */
  greets: Type.Optional(Type.Literal(true)),
  /** For the page's developer, in English: what of `user_data` was not kept, and why. */
  warnings: Type.Optional(Type.Array(Type.String())),
});
export type PingAnswer = Static<typeof PingAnswer>;
