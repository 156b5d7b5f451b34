import Type, { type Static } from 'typebox';
import { Secret } from '../identifiers.ts';
import { envelope } from './envelope.ts';

/** `POST /messenger/shutdown`: forgets the session and what could renew it. Unknown ones are no error: it can be said twice. */
export const ShutdownRequest = Type.Object(
  { ...envelope, device: Secret },
  { additionalProperties: false },
);
export type ShutdownRequest = Static<typeof ShutdownRequest>;

export const ShutdownAnswer = Type.Object({});
