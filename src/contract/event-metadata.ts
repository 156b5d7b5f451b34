import Type, { type Static } from 'typebox';

/** What an event says of itself, by key; a key that ends with `_date` is a time in seconds since 1970. */
export const EventMetadata = Type.Record(
  Type.String(),
  Type.Union([
    Type.String(),
    Type.Number(),
    Type.Boolean(),
    Type.Null(),
    /** A link and what it is called. */
    Type.Object({ url: Type.String(), value: Type.String() }),
    /** A price in the currency’s smallest unit, such as cents. */
    Type.Object({ amount: Type.Integer(), currency: Type.String() }),
  ]),
);
export type EventMetadata = Static<typeof EventMetadata>;
