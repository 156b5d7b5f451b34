import Type, { type Static } from 'typebox';

/**
 * How the site proves who its users are. `GET /console/api/identity`; `POST …/identity/secret` makes another secret, and the one before goes on
 * holding until `DELETE …/identity/previous-secret`. Owners only.
 */
export const IdentitySettings = Type.Object({
  /** Whether users without a signature are refused. Else they are known to their browser alone. */
  is_required: Type.Boolean(),
  /** Whether what the secret before has signed holds as well. While it does, there can be no third. */
  has_previous_secret: Type.Boolean(),
});
export type IdentitySettings = Static<typeof IdentitySettings>;

/** `PATCH /console/api/identity` */
export const EditIdentityRequest = Type.Object(
  { is_required: Type.Boolean() },
  { additionalProperties: false },
);
export type EditIdentityRequest = Static<typeof EditIdentityRequest>;

/** `GET /console/api/identity/secret`: shown when an owner asks for it, and told to nobody else. */
export const IdentitySecret = Type.Object({ secret: Type.String() });
export type IdentitySecret = Static<typeof IdentitySecret>;
