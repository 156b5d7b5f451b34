import type { MessengerLook } from '../../../contract/messenger-look.ts';

const circle = 'M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20z';

/** Shapes on a grid of 24, holes included; the first is in the launcher itself. */
const icons: Record<Exclude<NonNullable<MessengerLook['launcher_icon']>, 'chat'>, string> = {
  dots: 'M6 4h12q3 0 3 3v7q0 3-3 3h-5l-4 4v-4h-3q-3 0-3-3v-7q0-3 3-3zM7 9.4h2.2v2.2h-2.2zM10.9 9.4h2.2v2.2h-2.2zM14.8 9.4h2.2v2.2h-2.2z',
  question: `${circle}M8.2 9.6a3.8 3.8 0 1 1 5.6 3.3c-.6.3-.8.6-.8 1.3h-2c0-1.6.7-2.4 1.8-3a1.8 1.8 0 1 0-2.6-1.6zM11 16h2v2h-2z`,
  smile: `${circle}M8 8.5h2v2.5h-2zM14 8.5h2v2.5h-2zM7 14q5 5 10 0l-1.2-1.4q-3.8 3.4-7.6 0z`,
};

/**
 * What the launcher bears in the place of its own icon while the messenger is closed, as CSS: written here so that no page loads what it does not show.
 * @param imageUrl of a picture, which goes before an icon
 * @returns undefined for the icon that every launcher has
 */
export function launcherFace(
  icon: MessengerLook['launcher_icon'],
  imageUrl: string | undefined,
): string | undefined {
  if (imageUrl !== undefined) {
    return rule(
      `width:44px;height:44px;clip-path:circle();filter:none;background:url("${encodeURI(imageUrl)}") center/cover`,
    );
  }
  if (icon === undefined || icon === 'chat') return undefined;
  return rule(`clip-path:path(evenodd,'${icons[icon]}')`);
}

function rule(declarations: string): string {
  return `[aria-expanded='false']::before{${declarations}}`;
}
