import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { PictureName, PictureProblem } from '../../models/messenger-model.ts';
import { saySize } from '../../state/say-size.ts';
import { failureText } from '../settings/problems.ts';
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
export function PictureField({ name, label, note, pictureId }: Props): JSX.Element | null {
  const { settings, attachments, locale } = useInbox();
  const { messenger } = settings;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<PictureProblem | undefined>(undefined);
  const limits = attachments.limits.value;
  if (limits === undefined && pictureId === undefined) return null;

  async function choose(file: File | undefined): Promise<void> {
    if (file === undefined || limits === undefined) return;
    setBusy(true);
    setProblem(undefined);
    setProblem(await messenger.choosePicture(name, file, limits.max_bytes));
    setBusy(false);
  }
  function remove(): void {
    setProblem(undefined);
    messenger.changeLook({ [name]: null });
  }
  return (
    <div class="text-field picture-field" role="group" aria-labelledby={id}>
      <span id={id} class="field-label">
        {label}
      </span>
      <div class="picture-row">
        {pictureId !== undefined && (
          <img src={messenger.pictureUrls.value(pictureId)} alt={`${label}, as it is chosen`} />
        )}
        {limits !== undefined && (
          <button
            type="button"
            class="button"
            aria-busy={isBusy}
            disabled={isBusy}
            aria-describedby={`${id}-note`}
            onClick={() => input.current?.click()}
          >
            {isBusy ? 'Uploading…' : pictureId === undefined ? 'Choose a picture' : 'Replace'}
          </button>
        )}
        {pictureId !== undefined && (
          <button type="button" class="button is-quiet" disabled={isBusy} onClick={remove}>
            Remove
          </button>
        )}
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg,image/gif,image/webp,image/avif"
          hidden
          onChange={({ currentTarget }) => {
            void choose(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
      </div>
      <p id={`${id}-note`} class="field-note">
        {note}
        {limits && ` Up to ${saySize(limits.max_bytes, locale)}.`}
      </p>
      <p role="alert" class="field-note is-problem">
        {problem && textOf(problem)}
      </p>
    </div>
  );
}

function textOf(problem: PictureProblem): string {
  if (problem === 'no_picture') return 'Browsers do not show this file as a picture.';
  if (problem === 'too_large') return 'This file is too large.';
  if (problem === 'invalid') return 'This file is empty, or cannot be read.';
  return failureText({ kind: problem, retryAfterS: undefined });
}
