import Type, { type Static } from 'typebox';
import { Timestamp } from './timestamp.ts';

const Color = Type.String({ pattern: '^#[0-9a-f]{6}$' });

/** A teammate whom visitors may see before they write. */
export const Face = Type.Object({
  name: Type.String(),
  /** Of a picture of theirs; initials stand where there is none. */
  avatar_url: Type.Optional(Type.String()),
});
export type Face = Static<typeof Face>;

/**
 * `GET /messenger/config?app_id=demo&languages=pt-BR,en`: what the messenger is given beside its code, the same for everyone who reads the same language. The
 * visit asks for it in the same moment as for the messenger.
 */
export const MessengerConfig = Type.Object({
  /** The best of the wanted ones, BCP 47. */
  language: Type.String(),
  /** All sentences of that language; English is in the messenger, and not told unless the workspace has changed a sentence. */
  texts: Type.Optional(Type.Unknown()),
  theme: Type.Union([Type.Literal('light'), Type.Literal('dark'), Type.Literal('system')]),
  /** Of the head of home; that of the buttons where there is none. */
  background_color: Type.Optional(Color),
  logo_url: Type.Optional(Type.String()),
  /** The workspace's own words in that language, for `greeting` and `invitation`. */
  greeting: Type.Optional(Type.String()),
  intro: Type.Optional(Type.String()),
  faces: Type.Array(Face, { maxItems: 3 }),
  reply_time: Type.Optional(
    Type.Union([Type.Literal('minutes'), Type.Literal('hours'), Type.Literal('day')]),
  ),
  /** It is outside office hours, until then. */
  opens_at: Type.Optional(Timestamp),
  /** What may be attached; not there where nothing may be. */
  uploads: Type.Optional(
    Type.Object({
      /** Of one file. */
      max_bytes: Type.Integer({ minimum: 1 }),
      /** Of files in one message. */
      max_count: Type.Integer({ minimum: 1 }),
    }),
  ),
});
export type MessengerConfig = Static<typeof MessengerConfig>;
