import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Line } from './line.tsx';
import { FieldNote } from './text-field.tsx';

/** As the contract has it. */
export const minPasswordLength = 10;

interface Props {
  name: string;
  label: string;
  /** A new one is measured while it is typed. */
  kind: 'current' | 'new';
  problem?: string | undefined;
}

/** A password, which can be looked at; a new one says how many characters it still needs. */
export function PasswordField({ name, label, kind, problem }: Props): JSX.Element {
  const id = useId();
  const [isShown, setIsShown] = useState(false);
  const [typed, setTyped] = useState('');
  const hint = kind === 'new' ? toHint(typed) : undefined;
  return (
    <div class="text-field">
      <label htmlFor={id}>{label}</label>
      <span class="password-line">
        <Line
          id={id}
          name={name}
          type={isShown ? 'text' : 'password'}
          autoComplete={`${kind}-password`}
          autoCapitalize="none"
          spellcheck={false}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-below`}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button
          type="button"
          class="password-eye"
          aria-pressed={isShown}
          aria-label={`Show ${label.toLowerCase()}`}
          onClick={() => setIsShown(!isShown)}
        >
          {isShown ? 'Hide' : 'Show'}
        </button>
      </span>
      <FieldNote id={`${id}-below`} problem={problem} hint={hint} />
    </div>
  );
}

/** Length is what counts; a sentence is easier to keep in mind than signs. */
function toHint(typed: string): string {
  const missing = minPasswordLength - typed.length;
  if (typed === '') return `At least ${minPasswordLength} characters. A few words make a good one.`;
  if (missing > 0) return missing === 1 ? 'One more character.' : `${missing} more characters.`;
  return typed.length >= 16 ? 'Strong.' : 'Long enough. Longer is stronger.';
}
