import type {
  EditLook,
  EditMessengerRequest,
  MessengerSettings,
  MessengerTexts,
} from '../../contract/console/messenger.ts';
import type { MessengerConfig } from '../../contract/messenger-config.ts';
import type { MessengerLook } from '../../contract/messenger-look.ts';
import { nestedTexts } from './nested-texts.ts';

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

/**
 * What is changed, on top of what the server has by now.
 * @param before what it was changed from
 */
export function rebase(
  before: MessengerSettings,
  draft: MessengerSettings,
  now: MessengerSettings,
): MessengerSettings {
  const edit = toEdit(before, draft);
  if (edit === undefined) return now;
  const { look, ...rest } = edit;
  return { ...now, ...rest, look: changeLook(now.look, look ?? {}) };
}

/** What is null or undefined is as every messenger has it. */
export function changeLook(look: MessengerLook, more: LookChange): MessengerLook {
  const given = Object.entries({ ...look, ...more }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return Object.fromEntries(given);
}
export type LookChange = { [Name in keyof EditLook]: EditLook[Name] | undefined };

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

/** What is in braces in a sentence, and is not in what is said in its place. */
export function missingPlaces(text: string, own: string): string[] {
  const places = (said: string): string[] => said.match(/\{\w+\}/g) ?? [];
  return [...new Set(places(text))].filter((place) => !places(own).includes(place));
}

/**
 * What the messenger would be given if the draft were saved.
 * @param said what it is given today, and says without the workspace's own sentences
 * @param toUrl where a picture is, by its id
 */
export function toPreviewConfig(
  { config, texts }: Pick<MessengerTexts, 'config' | 'texts'>,
  draft: MessengerSettings,
  toUrl: (pictureId: string) => string,
): MessengerConfig {
  const { language, uploads, opens_at, faces } = config;
  const { look } = draft;
  const own = draft.texts[language];
  return {
    language,
    ...(uploads && { uploads }),
    ...(opens_at && { opens_at }),
    ...((language !== 'en' || own) && {
      texts: { ...(config.texts ?? english), ...nestedTexts({ ...texts, ...own }) },
    }),
    theme: look.theme ?? 'system',
    ...(look.background_color && { background_color: look.background_color }),
    ...(look.logo_id && { logo_url: toUrl(look.logo_id) }),
    ...(look.greeting?.[language] && { greeting: look.greeting[language] }),
    ...(look.intro?.[language] && { intro: look.intro[language] }),
    ...(look.reply_time && { reply_time: look.reply_time }),
    faces: look.has_faces === false ? [] : faces,
  };
}

/** Which way it is read: no sentence, and not told where nothing of it is the workspace's own. */
const english = { direction: 'ltr' };
