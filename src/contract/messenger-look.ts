import Type, { type Static } from 'typebox';
import { ClientId } from './identifiers.ts';
import { MessengerConfig } from './messenger-config.ts';

const { theme, background_color, reply_time } = MessengerConfig.properties;

/** By language, BCP 47. */
const Words = Type.Record(
  Type.String({ pattern: '^[a-z]{2,3}(-[A-Z]{2})?$' }),
  Type.String({ minLength: 1, maxLength: 200 }),
  { additionalProperties: false },
);

/** How the messenger looks beyond what the launcher needs, which stands in `WorkspaceSettings`. What is not there is as every messenger has it. */
export const MessengerLook = Type.Object(
  {
    theme: Type.Optional(theme),
    background_color,
    launcher_icon: Type.Optional(
      Type.Union([
        Type.Literal('chat'),
        Type.Literal('dots'),
        Type.Literal('question'),
        Type.Literal('smile'),
      ]),
    ),
    /** Of a picture in the place of the launcher's icon, and of one in the head of home: uploads. */
    launcher_image_id: Type.Optional(ClientId),
    logo_id: Type.Optional(ClientId),
    greeting: Type.Optional(Words),
    intro: Type.Optional(Words),
    reply_time,
    /** Whether visitors see who answers before they write; they do where it is not said. */
    has_faces: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
export type MessengerLook = Static<typeof MessengerLook>;

/** Sentences of the messenger that the workspace says in its own way: by language, then by the path of the text, such as `replyTimes.minutes`. */
export const TextOverrides = Type.Record(
  Type.String({ pattern: '^[a-z]{2,3}(-[A-Z]{2})?$' }),
  Type.Record(
    Type.String({ pattern: '^[A-Za-z]+(\\.[A-Za-z]+){0,2}$' }),
    Type.String({ minLength: 1, maxLength: 500 }),
    { additionalProperties: false },
  ),
  { additionalProperties: false },
);
export type TextOverrides = Static<typeof TextOverrides>;
