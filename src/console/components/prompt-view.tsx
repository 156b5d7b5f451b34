import type { JSX } from 'preact';
import type { Prompt } from '../../contract/prompt.ts';
import { Icon } from './icon.tsx';

const states: Record<Prompt['state'], string> = {
  open: 'Waits for an answer',
  answered: 'Answered',
  skipped: 'Skipped',
  over: 'Not answered',
};

/** What a bot asks with its message: what can be chosen, and what has become of it. Teammates only read it. */
export function PromptView({ prompt }: { prompt: Prompt }): JSX.Element {
  const { kind, state, options, label, answer } = prompt;
  // Of buttons the answer is an option's id.
  const isChosen = (option: { id: string; label: string }): boolean =>
    state === 'answered' && (kind === 'buttons' ? option.id === answer : option.label === answer);
  const said =
    kind === 'input' && state === 'answered' && answer !== undefined ? answer : undefined;
  return (
    <div class="prompt" role="group" aria-label={label ?? 'What is asked'}>
      {options !== undefined && (
        <ul class="prompt-options" aria-label="What can be chosen">
          {options.map((option) => (
            <li key={option.id} class={isChosen(option) ? 'is-chosen' : undefined}>
              {isChosen(option) && <Icon name="check" size={13} />}
              <bdi>{option.label}</bdi>
              {isChosen(option) && <span class="unseen">, chosen</span>}
            </li>
          ))}
        </ul>
      )}
      <span class={`prompt-state is-${state}`}>
        {kind === 'input' && label !== undefined && `${label} · `}
        {states[state]}
        {said !== undefined && (
          <>
            {': '}
            <bdi>{said}</bdi>
          </>
        )}
      </span>
    </div>
  );
}
