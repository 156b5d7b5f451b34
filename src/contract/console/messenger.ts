import Type, { type Static, type TSchema } from 'typebox';
import { MessengerConfig } from '../messenger-config.ts';
import { MessengerLook, TextOverrides } from '../messenger-look.ts';
import { WorkspaceSettings } from '../workspace-settings.ts';

const { name, action_color, alignment, horizontal_padding, vertical_padding } =
  WorkspaceSettings.properties;

/** `GET /console/api/messenger`: how the messenger looks and speaks. Owners only. */
export const MessengerSettings = Type.Object({
  name,
  action_color,
  alignment,
  horizontal_padding,
  vertical_padding,
  look: MessengerLook,
  texts: TextOverrides,
});
export type MessengerSettings = Static<typeof MessengerSettings>;

const { properties: look } = MessengerLook;

/** What is null is as every messenger has it. */
const EditLook = Type.Object(
  {
    theme: orNull(look.theme),
    background_color: orNull(look.background_color),
    launcher_icon: orNull(look.launcher_icon),
    launcher_image_id: orNull(look.launcher_image_id),
    logo_id: orNull(look.logo_id),
    greeting: orNull(look.greeting),
    intro: orNull(look.intro),
    reply_time: orNull(look.reply_time),
    has_faces: orNull(look.has_faces),
  },
  { additionalProperties: false },
);
export type EditLook = Static<typeof EditLook>;

/** `PATCH /console/api/messenger`: what is left out stays, of `look` too; of `texts` the whole is replaced. */
export const EditMessengerRequest = Type.Object(
  {
    name: Type.Optional(name),
    action_color: Type.Optional(action_color),
    alignment: Type.Optional(alignment),
    horizontal_padding: Type.Optional(Type.Integer({ minimum: 20, maximum: 500 })),
    vertical_padding: Type.Optional(Type.Integer({ minimum: 20, maximum: 500 })),
    look: Type.Optional(EditLook),
    texts: Type.Optional(TextOverrides),
  },
  { additionalProperties: false },
);
export type EditMessengerRequest = Static<typeof EditMessengerRequest>;

export const MessengerTextsQuery = Type.Object(
  { language: Type.Optional(Type.String({ maxLength: 35 })) },
  { additionalProperties: false },
);

/** `GET /console/api/messenger/texts?language=pt-BR`: every sentence that can be said otherwise, as it is in the messenger. */
export const MessengerTexts = Type.Object({
  language: Type.String(),
  /** Of all messengers, BCP 47. */
  languages: Type.Array(Type.String()),
  /** By path, such as `replyTimes.minutes`. What stands in braces is filled in. */
  texts: Type.Record(Type.String(), Type.String()),
  /** What visitors are given in this language today; with faces, also where they see none. */
  config: MessengerConfig,
});
export type MessengerTexts = Static<typeof MessengerTexts>;

function orNull<Schema extends TSchema>(schema: Schema) {
  return Type.Optional(Type.Union([schema, Type.Null()]));
}
