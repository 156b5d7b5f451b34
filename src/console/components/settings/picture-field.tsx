import type { ComponentChildren, JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { PictureProblem } from '../../models/upload-picture.ts';
import { useInbox } from '../use-inbox.ts';
import { failureText } from './problems.ts';

interface Props {
  label: string;
  note: string;
  /** As it is now. */
  picture: ComponentChildren;
  /** Whether it was chosen, and can be taken away. */
  isChosen: boolean;
  /** @returns what is wrong with it */
  onChoose(file: File): Promise<PictureProblem | undefined>;
  onRemove(): Promise<PictureProblem | undefined> | void;
}

/** A picture to choose, replace or take away. */
export function PictureField(props: Props): JSX.Element | null {
  const { label, note, picture, isChosen, onChoose, onRemove } = props;
  const { attachments } = useInbox();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const choose = useRef<HTMLButtonElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<PictureProblem | undefined>(undefined);
  const mayChoose = attachments.limits.value !== undefined;
  if (!mayChoose && !isChosen) return null;

  async function run(asked: Promise<PictureProblem | undefined> | void): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    setProblem((await asked) ?? undefined);
    setBusy(false);
  }
  async function remove(): Promise<void> {
    await run(onRemove());
    // The button that was pressed goes.
    choose.current?.focus();
  }
  return (
    <div class="text-field picture-field" role="group" aria-labelledby={id}>
      <span id={id} class="field-label">
        {label}
      </span>
      <div class="picture-row">
        {picture}
        {mayChoose && (
          <button
            ref={choose}
            type="button"
            class="button"
            aria-busy={isBusy}
            aria-describedby={`${id}-note`}
            onClick={() => !isBusy && input.current?.click()}
          >
            {isBusy ? 'One moment…' : isChosen ? 'Replace' : 'Choose a picture'}
          </button>
        )}
        {isChosen && (
          <button type="button" class="button is-quiet" onClick={() => !isBusy && void remove()}>
            Remove
          </button>
        )}
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg,image/gif,image/webp,image/avif"
          hidden
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            currentTarget.value = '';
            if (file !== undefined) void run(onChoose(file));
          }}
        />
      </div>
      <p id={`${id}-note`} class="field-note">
        {note}
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
