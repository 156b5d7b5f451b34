import type { JSX } from 'preact';
import type { MessengerSettings } from '../../../contract/console/messenger.ts';
import { useInbox } from '../use-inbox.ts';
import { ColorField } from './color-field.tsx';
import { LookPictureField } from './look-picture-field.tsx';
import { Segments } from './segments.tsx';

const themes = [
  { value: 'system', label: 'As the visitor’s system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;
const icons = [
  { value: 'chat', label: 'Speech bubble' },
  { value: 'dots', label: 'Dots' },
  { value: 'question', label: 'Question mark' },
  { value: 'smile', label: 'Smile' },
] as const;

/** Colours, pictures and the launcher's icon. Whatever is chosen can be read: shades are computed. */
export function LookCard({ draft }: { draft: MessengerSettings }): JSX.Element {
  const { messenger } = useInbox().settings;
  const { look } = draft;
  return (
    <section class="card" aria-labelledby="look-title">
      <h2 id="look-title">Look</h2>
      <div class="card-form">
        <Segments
          legend="Theme"
          options={themes}
          value={look.theme ?? 'system'}
          onValue={(theme) => messenger.changeLook({ theme })}
        />
        <ColorField
          label="Colour of buttons and launcher"
          value={draft.action_color}
          onValue={(action_color) => messenger.change({ action_color })}
        />
        <ColorField
          label="Colour of the head"
          value={look.background_color ?? draft.action_color}
          onValue={(background_color) => messenger.changeLook({ background_color })}
          onReset={
            look.background_color
              ? () => messenger.changeLook({ background_color: null })
              : undefined
          }
          reset="As the buttons"
        />
        <LookPictureField
          name="logo_id"
          label="Logo"
          note="In the head of home, in the place of the name."
          pictureId={look.logo_id}
        />
        <Segments
          legend="Icon of the launcher"
          options={icons}
          value={look.launcher_icon ?? 'chat'}
          onValue={(launcher_icon) => messenger.changeLook({ launcher_icon })}
        />
        <LookPictureField
          name="launcher_image_id"
          label="Picture of the launcher"
          note="In the place of the icon. The preview shows it once it is saved."
          pictureId={look.launcher_image_id}
        />
      </div>
    </section>
  );
}
