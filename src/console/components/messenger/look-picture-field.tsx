import type { JSX } from 'preact';
import type { PictureName } from '../../models/messenger-model.ts';
import { saySize } from '../../state/say-size.ts';
import { PictureField } from '../settings/picture-field.tsx';
import { useInbox } from '../use-inbox.ts';

interface Props {
  name: PictureName;
  label: string;
  /** Where it is to be seen. */
  note: string;
  /** Of what is chosen; undefined where nothing is. */
  pictureId: string | undefined;
}

/** A picture of the messenger's look: uploaded when it is chosen, shown to visitors when it is saved. */
export function LookPictureField({ name, label, note, pictureId }: Props): JSX.Element {
  const { settings, attachments, locale } = useInbox();
  const { messenger } = settings;
  const maxBytes = attachments.limits.value?.max_bytes ?? 0;
  return (
    <PictureField
      label={label}
      note={maxBytes > 0 ? `${note} Up to ${saySize(maxBytes, locale)}.` : note}
      picture={
        pictureId !== undefined && (
          <img
            class="look-picture"
            src={messenger.pictureUrls.value(pictureId)}
            alt={`${label}, as it is chosen`}
          />
        )
      }
      isChosen={pictureId !== undefined}
      onChoose={(file) => messenger.choosePicture(name, file, maxBytes)}
      onRemove={() => messenger.changeLook({ [name]: null })}
    />
  );
}
