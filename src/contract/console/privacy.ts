import Type, { type Static } from 'typebox';

/** `GET /console/api/privacy`. Owners only. */
export const PrivacySettings = Type.Object({
  /** Quiet mode: of an anonymous visitor nothing is stored before they first press something. */
  is_quiet: Type.Boolean(),
  /** After so much quiet a user's session ends. */
  user_session_ms: Type.Integer(),
});
export type PrivacySettings = Static<typeof PrivacySettings>;

/** `PATCH /console/api/privacy`: what is left out stays. */
export const EditPrivacyRequest = Type.Object(
  {
    is_quiet: Type.Optional(Type.Boolean()),
    /** From five minutes to a week. */
    user_session_ms: Type.Optional(Type.Integer({ minimum: 300_000, maximum: 604_800_000 })),
  },
  { additionalProperties: false },
);
export type EditPrivacyRequest = Static<typeof EditPrivacyRequest>;
