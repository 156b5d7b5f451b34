import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Outcome } from '../../models/settings-outcome.ts';
import { secondsText } from '../../state/automation/durations.ts';
import { failureText } from '../settings/problems.ts';
import type { OperatorCardProps } from './operator-section.tsx';

/** How long bots wait: for the team before they speak, and for an answer. */
export function TimingCard({ operator, change }: OperatorCardProps): JSX.Element {
  return (
    <section class="card" aria-labelledby="timing-title">
      <h2 id="timing-title">Waiting</h2>
      <div class="card-form">
        <SecondsField
          label="Wait for the team"
          hint="While the office is open and somebody is there, bots leave it to them for so long."
          value={operator.wait_for_team_s}
          choices={[0, 120]}
          turn={(wait_for_team_s) => change((now) => ({ ...now, wait_for_team_s }))}
        />
        <SecondsField
          label="Give up a question after"
          hint="Where nobody answers, the bot’s turn ends and the conversation goes to the team."
          value={operator.abandon_after_s}
          choices={[120, 300, 600, 1_800, 3_600, 86_400]}
          turn={(abandon_after_s) => change((now) => ({ ...now, abandon_after_s }))}
        />
      </div>
    </section>
  );
}

interface Props {
  label: string;
  hint: string;
  value: number;
  choices: readonly number[];
  turn(seconds: number): Promise<Outcome>;
}

/** Saved as it is chosen. */
function SecondsField({ label, hint, value, choices, turn }: Props): JSX.Element {
  const id = useId();
  const [said, setSaid] = useState<{ text: string; isProblem: boolean } | undefined>(undefined);
  const all = [...new Set([...choices, value])].toSorted((left, right) => left - right);

  async function choose(seconds: number): Promise<void> {
    setSaid(undefined);
    const outcome = await turn(seconds);
    setSaid(
      outcome.isDone
        ? { text: 'Saved', isProblem: false }
        : { text: failureText(outcome.failure), isProblem: true },
    );
  }
  return (
    <div class="text-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        class="select"
        aria-describedby={`${id}-below`}
        value={value}
        onChange={({ currentTarget }) => void choose(Number(currentTarget.value))}
      >
        {all.map((seconds) => (
          <option key={seconds} value={seconds} selected={seconds === value}>
            {seconds === 0 ? 'Off' : secondsText(seconds)}
          </option>
        ))}
      </select>
      <p id={`${id}-below`} class="field-note">
        {hint}
      </p>
      <p role="status" class={said?.isProblem === true ? 'problem' : 'saved'}>
        {said?.text}
      </p>
    </div>
  );
}
