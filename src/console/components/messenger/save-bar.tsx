import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { FormProblem } from '../settings/form-problem.tsx';
import { toProblems, type Problems } from '../settings/problems.ts';
import { useInbox } from '../use-inbox.ts';

interface Props {
  /** Where there is room for one thing: the preview is it. */
  isPreviewed: boolean;
  onPreview(isPreviewed: boolean): void;
  onDiscard(): void;
  /** The first field with something wrong in it. */
  findWrong(): HTMLElement | null | undefined;
}

/** Stays in sight: the forms are long. */
export function SaveBar({ isPreviewed, onPreview, onDiscard, findWrong }: Props): JSX.Element {
  const { messenger } = useInbox().settings;
  const [state, setState] = useState({ isBusy: false, isDone: false, problems: {} as Problems });
  const hasChanges = messenger.hasChanges.value;
  const isIdle = !hasChanges || state.isBusy;

  async function save(): Promise<void> {
    if (isIdle) return;
    const wrong = findWrong();
    if (wrong) {
      onPreview(false);
      // It can take the focus once it is on show.
      requestAnimationFrame(() => wrong.focus());
      return;
    }
    setState({ isBusy: true, isDone: false, problems: {} });
    const outcome = await messenger.save();
    const problems = outcome.isDone ? {} : toProblems(outcome.failure);
    setState({ isBusy: false, isDone: outcome.isDone, problems });
  }
  return (
    <div class="messenger-save">
      <FormProblem problems={state.problems} />
      {/* Not `disabled`: the focus stays where it is when there is nothing more to do. */}
      <button
        type="button"
        class="button is-primary"
        aria-busy={state.isBusy}
        aria-disabled={isIdle}
        onClick={() => void save()}
      >
        Save
      </button>
      <button
        type="button"
        class="button"
        aria-disabled={isIdle}
        onClick={() => !isIdle && onDiscard()}
      >
        Discard changes
      </button>
      <button
        type="button"
        class={isPreviewed ? 'button is-on messenger-to-preview' : 'button messenger-to-preview'}
        aria-pressed={isPreviewed}
        onClick={() => onPreview(!isPreviewed)}
      >
        Preview
      </button>
      <span role="status" class="saved">
        {state.isDone && !hasChanges && 'Saved. Pages follow within a few minutes.'}
      </span>
    </div>
  );
}
