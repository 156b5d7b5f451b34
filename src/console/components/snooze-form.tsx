import type { JSX, TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fromLocalInput, snoozeTimes, toLocalInput } from '../state/snooze-times.ts';
import { useInbox } from './use-inbox.ts';

/** A date and time of one's own, in one's own zone. */
export function SnoozeForm({ onTime }: { onTime(atMs: number): void }): JSX.Element {
  const { page } = useInbox();
  const field = useRef<HTMLInputElement>(null);
  const nowMs = page.nowMs.value;
  const [isPast, setPast] = useState(false);
  const [first] = useState(() => toLocalInput(snoozeTimes(nowMs)[0]?.atMs ?? nowMs));

  useLayoutEffect(() => field.current?.focus(), []);

  function submit(event: TargetedSubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const atMs = fromLocalInput(field.current?.value ?? '', Date.now());
    if (atMs === undefined) setPast(true);
    else onTime(atMs);
  }
  return (
    <form class="snooze-form" onSubmit={submit}>
      <label class="field">
        Date and time
        <input
          ref={field}
          type="datetime-local"
          defaultValue={first}
          min={toLocalInput(nowMs)}
          required
          aria-describedby="snooze-problem"
        />
      </label>
      <p class="problem" role="alert" id="snooze-problem">
        {isPast && 'Choose a time that has not passed.'}
      </p>
      <button type="submit" class="button is-primary">
        Snooze
      </button>
    </form>
  );
}
