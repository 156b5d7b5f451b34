import Type, { type Static } from 'typebox';

/** What can go wrong, by name. Sentences for people are chosen where they are shown. */
export const ErrorKind = Type.Union([
  Type.Literal('address_refused'),
  Type.Literal('answer_invalid'),
  Type.Literal('app_unknown'),
  Type.Literal('blocked'),
  Type.Literal('contact_unknown'),
  Type.Literal('conversation_unknown'),
  Type.Literal('credentials_wrong'),
  Type.Literal('email_taken'),
  Type.Literal('id_reused'),
  Type.Literal('identity_unverified'),
  Type.Literal('internal'),
  Type.Literal('invalid'),
  Type.Literal('invitation_unknown'),
  Type.Literal('last_owner'),
  Type.Literal('mail_stopped'),
  Type.Literal('mail_unknown'),
  Type.Literal('mail_unwanted'),
  Type.Literal('malformed_json'),
  Type.Literal('name_taken'),
  Type.Literal('origin_refused'),
  Type.Literal('permission_required'),
  Type.Literal('prompt_over'),
  Type.Literal('rate_limited'),
  Type.Literal('reply_unseen'),
  Type.Literal('route_unknown'),
  Type.Literal('saved_reply_unknown'),
  Type.Literal('session_unknown'),
  Type.Literal('sign_in_required'),
  Type.Literal('tag_unknown'),
  Type.Literal('team_unknown'),
  Type.Literal('teammate_unknown'),
  Type.Literal('too_large'),
  Type.Literal('too_many_attempts'),
  Type.Literal('too_much_uploaded'),
  Type.Literal('unavailable'),
  Type.Literal('upload_unknown'),
  Type.Literal('version_unsupported'),
  Type.Literal('workflow_unknown'),
]);
export type ErrorKind = Static<typeof ErrorKind>;

/**
 * The body of every answer that is not 2xx.
 * @example { "error": { "kind": "invalid", "field": "part.id", "message": "…", "request_id": "req-7" } }
 */
export const ErrorAnswer = Type.Object({
  error: Type.Object({
    kind: ErrorKind,
    /** English, for the developer who reads it. */
    message: Type.String(),
    /** The field of the request that is at fault, as a path with dots. */
    field: Type.Optional(Type.String()),
    /** Stands in the server's log beside the cause. */
    request_id: Type.String(),
    /** Seconds after which it is worth trying again. */
    retry_after_s: Type.Optional(Type.Integer({ minimum: 0 })),
  }),
});
export type ErrorAnswer = Static<typeof ErrorAnswer>;
