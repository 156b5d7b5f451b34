import Type from 'typebox';

/** Milliseconds since 1970-01-01T00:00:00Z, by the server's clock. */
export const Timestamp = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
