import Type, { type Static } from 'typebox';
import { ClientId } from './identifiers.ts';
import { MessengerConfig } from './messenger-config.ts';

const { theme, background_color, reply_time } = MessengerConfig.properties;

/** By language, BCP 47. */
const Words = Type.Record(
  Type.String({ pattern: '^[a-z]{2,3}(-[A-Z]{2})?$' }),
  Type.String({ minLength: 1, maxLength: 200 }),
);

/** How the messenger looks beyond what the launcher needs, which stands in `WorkspaceSettings`. What is not there is as every messenger has it. */
export const MessengerLook = Type.Partial(
  Type.Object(
    {
      theme,
      background_color: Type.Union([background_color, Type.Null()]),
      launcher_icon: Type.Union([
        Type.Literal('chat'),
        Type.Literal('question'),
        Type.Literal('smile'),
        Type.Literal('wave'),
      ]),
      /** Of a picture in the place of the launcher's icon, and of one in the head of home: uploads. */
      launcher_image_id: Type.Union([ClientId, Type.Null()]),
      logo_id: Type.Union([ClientId, Type.Null()]),
      greeting: Words,
      intro: Words,
      reply_time: Type.Union([reply_time, Type.Null()]),
      /** Whether visitors see who answers before they write. */
      has_faces: Type.Boolean(),
    },
    { additionalProperties: false },
  ),
);
export type MessengerLook = Static<typeof MessengerLook>;

/** Sentences of the messenger that the workspace says in its own way: by language, then by the path of the text, such as `replyTimes.minutes`. */
export const TextOverrides = Type.Record(
  Type.String({ pattern: '^[a-z]{2,3}(-[A-Z]{2})?$' }),
  Type.Record(
    Type.String({ pattern: '^[A-Za-z]+(\\.[A-Za-z]+){0,2}$' }),
    Type.String({ minLength: 1, maxLength: 500 }),
  ),
);
export type TextOverrides = Static<typeof TextOverrides>;
