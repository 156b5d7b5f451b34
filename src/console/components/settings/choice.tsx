import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  name: string;
  legend: string;
  /** Each with a sentence on what it means. */
  options: readonly { value: string; label: string; text: string }[];
  defaultValue: string;
}

/** One of a few, each explained. */
export function Choice({ name, legend, options, defaultValue }: Props): JSX.Element {
  const id = useId();
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map(({ value, label, text }) => (
        <label key={value} class="choice-option">
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={value === defaultValue}
            aria-labelledby={`${id}-${value}`}
            aria-describedby={`${id}-${value}-text`}
          />
          <span>
            <span id={`${id}-${value}`} class="choice-label">
              {label}
            </span>
            <span id={`${id}-${value}-text`} class="choice-text">
              {text}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
