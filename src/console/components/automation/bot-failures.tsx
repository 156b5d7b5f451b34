import type { JSX } from 'preact';
import { useInbox } from '../use-inbox.ts';

/** Where a bot has failed, whoever reads the conversation is told. */
export function BotFailures(): JSX.Element | null {
  const { bots } = useInbox();
  const failures = bots.failures.value;
  if (failures.length === 0) return null;
  return (
    <div role="alert">
      {failures.map(({ name, problem }) => (
        <div key={`${name} ${problem}`} class="failed-action">
          <span class="failed-what">
            <bdi>{name}</bdi> failed here: {problem}
          </span>
          {!bots.isOpen.value && (
            <button type="button" class="link" onClick={() => bots.show(true)}>
              See what happened
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
