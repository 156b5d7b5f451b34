import Type, { type Static } from 'typebox';
import { ClientId } from '../identifiers.ts';
import { StorableText } from '../storable-text.ts';
import { envelope } from './envelope.ts';

/**
 * `POST /messenger/event`: what `trackEvent` says. Kept for leads and users; a visitor's is let go, and the answer says so. The same id again
 * answers as before.
 */
export const EventRequest = Type.Object(
  {
    ...envelope,
    id: ClientId,
    name: StorableText({ minLength: 1, maxLength: 255 }),
    /** JSON of an object: texts, numbers, booleans, times in keys that end with `_date`, `{ url, value }`, `{ amount, currency }`. */
    metadata: Type.Optional(StorableText({ maxLength: 16_384 })),
  },
  { additionalProperties: false },
);
export type EventRequest = Static<typeof EventRequest>;

export const EventAnswer = Type.Object({
  is_recorded: Type.Boolean(),
  /** For the page's developer, in English. */
  warnings: Type.Optional(Type.Array(Type.String())),
});
export type EventAnswer = Static<typeof EventAnswer>;
