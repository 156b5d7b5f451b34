import Type, { type Static } from 'typebox';
import { AppId } from '../identifiers.ts';

/** Hex SHA-256 of a secret: whoever has it can end what the secret opens, and can open nothing. */
const SecretHash = Type.String({ pattern: '^[0-9a-f]{64}$' });

/**
 * `POST /messenger/revoke`: a shutdown that could not reach the server, said later by a browser that has forgotten the secrets themselves. Unknown
 * ones are no error: it can be said twice.
 */
export const RevokeRequest = Type.Object(
  {
    app_id: AppId,
    version: Type.Integer({ minimum: 1 }),
    token_hash: SecretHash,
    device_hash: SecretHash,
  },
  { additionalProperties: false },
);
export type RevokeRequest = Static<typeof RevokeRequest>;

export const RevokeAnswer = Type.Object({});
