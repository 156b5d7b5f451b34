import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

interface Props<Value extends string> {
  legend: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onValue(value: Value): void;
}

/** One of a few, side by side. */
export function Segments<Value extends string>(props: Props<Value>): JSX.Element {
  const { legend, options, value, onValue } = props;
  const name = useId();
  return (
    <fieldset class="segments">
      <legend>{legend}</legend>
      <div class="segments-row">
        {options.map((option) => (
          <label key={option.value} class="segment">
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onValue(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
