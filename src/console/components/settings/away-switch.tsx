import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useInbox } from '../use-inbox.ts';
import { failureText } from './problems.ts';

/** Whether teams give the teammate new conversations. */
export function AwaySwitch(): JSX.Element {
  const { settings } = useInbox();
  const { account } = settings;
  const { is_away } = account.me.value;
  const [problem, setProblem] = useState<string | undefined>(undefined);

  async function turn(): Promise<void> {
    if (account.isChangingAway.peek()) return;
    setProblem(undefined);
    const outcome = await account.setAway(!is_away);
    if (!outcome.isDone) setProblem(failureText(outcome.failure));
  }
  return (
    <>
      <div class="switch-line">
        <p id="away-text">
          While you are away, teams give you no new conversations. What is yours stays yours, and
          you can be assigned by hand.
        </p>
        <button
          type="button"
          role="switch"
          class="switch"
          aria-label="Away"
          aria-describedby="away-text"
          aria-checked={is_away}
          onClick={() => void turn()}
        />
      </div>
      <p role="alert" class="problem">
        {problem}
      </p>
    </>
  );
}
