import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Line, type LineProps } from '../settings/line.tsx';
import { FieldNote } from '../settings/text-field.tsx';
import { useTyped } from './use-typed.ts';

interface Props<Value> extends Pick<LineProps, 'dir' | 'inputMode' | 'maxLength'> {
  label: string;
  /** What holds. */
  value: string;
  /** Undefined for what is wrong. */
  parse(text: string): Value | undefined;
  /** What is wrong with the rest. */
  problem: string;
  hint?: string;
  onValue(value: Value): void;
}

/** A line of text that holds as soon as it is right, with what is wrong with it below. */
export function TypedField<Value>(props: Props<Value>): JSX.Element {
  const { label, value, parse, problem, hint, onValue, ...input } = props;
  const id = useId();
  const { text, isWrong, onText, onLeave } = useTyped(value, parse, onValue);
  return (
    <div class="text-field">
      <label htmlFor={id}>{label}</label>
      <Line
        id={id}
        autoComplete="off"
        value={text}
        aria-invalid={isWrong}
        aria-describedby={`${id}-below`}
        onInput={(event) => onText(event.currentTarget.value)}
        onBlur={onLeave}
        {...input}
      />
      <FieldNote id={`${id}-below`} problem={isWrong ? problem : undefined} hint={hint} />
    </div>
  );
}
