import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Line, type LineProps } from './line.tsx';

interface Props extends LineProps {
  name: string;
  label: string;
  problem?: string | undefined;
  hint?: string;
}

/** A line of text with its name above it, and what is wrong with it below. */
export function TextField({ label, problem, hint, ...input }: Props): JSX.Element {
  const id = useId();
  return (
    <div class="text-field">
      <label htmlFor={id}>{label}</label>
      <Line
        id={id}
        dir="auto"
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-below`}
        {...input}
      />
      <FieldNote id={`${id}-below`} problem={problem} hint={hint} />
    </div>
  );
}

interface NoteProps {
  id: string;
  problem: string | undefined;
  hint?: string | undefined;
}

/** Stands below a field, which is described by it. */
export function FieldNote({ id, problem, hint }: NoteProps): JSX.Element {
  return (
    <p id={id} class={problem === undefined ? 'field-note' : 'field-note is-problem'}>
      {problem ?? hint}
    </p>
  );
}
