import type { JSX } from 'preact';

interface Props {
  isBusy: boolean;
  isDone: boolean;
  action: string;
  done: string;
}

/** Sends a form, and says that it was taken. */
export function SaveLine({ isBusy, isDone, action, done }: Props): JSX.Element {
  return (
    <div class="save-line">
      <button type="submit" class="button is-primary" aria-busy={isBusy}>
        {action}
      </button>
      <span role="status" class="saved">
        {isDone && done}
      </span>
    </div>
  );
}
