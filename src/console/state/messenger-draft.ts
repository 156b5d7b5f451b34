import type {
  EditLook,
  EditMessengerRequest,
  MessengerSettings,
} from '../../contract/console/messenger.ts';
import type { MessengerConfig } from '../../contract/messenger-config.ts';
import type { MessengerLook } from '../../contract/messenger-look.ts';

/** What differs between how the messenger is and how it is to be; undefined where nothing does. */
export function toEdit(
  saved: MessengerSettings,
  draft: MessengerSettings,
): EditMessengerRequest | undefined {
  const edit: EditMessengerRequest = {};
  for (const key of settingNames) {
    if (draft[key] !== saved[key]) Object.assign(edit, { [key]: draft[key] });
  }
  const look = lookEdit(saved.look, draft.look);
  if (look !== undefined) edit.look = look;
  if (!isSame(draft.texts, saved.texts)) edit.texts = draft.texts;
  return Object.keys(edit).length === 0 ? undefined : edit;
}

const settingNames = [
  'name',
  'action_color',
  'alignment',
  'horizontal_padding',
  'vertical_padding',
] as const satisfies readonly (keyof MessengerSettings)[];

/** What is gone is told as null. */
function lookEdit(saved: MessengerLook, draft: MessengerLook): EditLook | undefined {
  const names = new Set([...Object.keys(saved), ...Object.keys(draft)]) as Set<keyof MessengerLook>;
  const changed = [...names].filter((name) => !isSame(saved[name], draft[name]));
  if (changed.length === 0) return undefined;
  return Object.fromEntries(changed.map((name) => [name, draft[name] ?? null]));
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** One sentence of a language said otherwise; as every messenger says it, where it is empty. */
export function sayOtherwise<Words extends Readonly<Record<string, string>>>(
  words: Words | undefined,
  key: string,
  text: string,
): Record<string, string> | undefined {
  const { [key]: _, ...others } = words ?? ({} as Words);
  const next = text.trim() === '' ? others : { ...others, [key]: text };
  return Object.keys(next).length === 0 ? undefined : next;
}

/**
 * What the messenger would be given if the draft were saved, by what it is given today.
 * @param toUrl where a picture is, by its id
 */
export function toPreviewConfig(
  config: MessengerConfig,
  { look }: MessengerSettings,
  toUrl: (pictureId: string) => string,
): MessengerConfig {
  const { language } = config;
  const {
    background_color: _,
    greeting: __,
    intro: ___,
    reply_time: ____,
    logo_url: _____,
    ...rest
  } = config;
  return {
    ...rest,
    theme: look.theme ?? 'system',
    ...(look.background_color && { background_color: look.background_color }),
    ...(look.logo_id && { logo_url: toUrl(look.logo_id) }),
    ...(look.greeting?.[language] && { greeting: look.greeting[language] }),
    ...(look.intro?.[language] && { intro: look.intro[language] }),
    ...(look.reply_time && { reply_time: look.reply_time }),
    faces: look.has_faces === false ? [] : config.faces,
  };
}
