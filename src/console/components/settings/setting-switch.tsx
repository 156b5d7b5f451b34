import type { ComponentChildren, JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { Outcome } from '../../models/settings-outcome.ts';
import { failureText } from './problems.ts';

interface Props {
  label: string;
  isOn: boolean;
  /** Undefined where it was not done, and need not be: somebody is asked first. */
  turn(isOn: boolean): Promise<Outcome> | undefined;
  /** What it means. */
  children: ComponentChildren;
}

/** Something that is on or off, from the moment at which it is pressed. */
export function SettingSwitch({ label, isOn, turn, children }: Props): JSX.Element {
  const id = useId();
  const isTurning = useRef(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);

  async function onClick(): Promise<void> {
    if (isTurning.current) return;
    isTurning.current = true;
    setProblem(undefined);
    const outcome = await turn(!isOn);
    isTurning.current = false;
    if (outcome !== undefined && !outcome.isDone) setProblem(failureText(outcome.failure));
  }
  return (
    <>
      <div class="switch-line">
        <p id={id}>{children}</p>
        <button
          type="button"
          role="switch"
          class="switch"
          aria-label={label}
          aria-describedby={id}
          aria-checked={isOn}
          onClick={() => void onClick()}
        />
      </div>
      <p role="alert" class="problem">
        {problem}
      </p>
    </>
  );
}
