import type { JSX } from 'preact';

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
}

export interface OptionGroup<Value extends string = string> {
  label: string;
  options: readonly Option<Value>[];
}

interface Props<Value extends string> {
  /** What it is called; it stands among others that say what it is about. */
  label: string;
  id?: string;
  options?: readonly Option<Value>[];
  groups?: readonly OptionGroup<Value>[];
  /** One that is not among them is shown as it is: it may have come from a file. */
  value: Value;
  isInvalid?: boolean;
  'aria-describedby'?: string | undefined;
  onChange(value: Value): void;
}

/** A choice out of a list, without a line of its own for its name. */
export function Select<Value extends string>(props: Props<Value>): JSX.Element {
  const { label, id, options = [], groups = [], value, isInvalid = false, onChange } = props;
  const all = [...options, ...groups.flatMap((group) => group.options)];
  const isKnown = all.some((option) => option.value === value);
  return (
    <select
      id={id}
      class="select"
      aria-label={label}
      aria-invalid={isInvalid}
      aria-describedby={props['aria-describedby']}
      value={value}
      onChange={({ currentTarget }) => {
        const chosen = all.find((option) => option.value === currentTarget.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {!isKnown && (
        <option value={value} selected>
          {value}
        </option>
      )}
      {options.map((option) => (
        <Choosable key={option.value} option={option} value={value} />
      ))}
      {groups.map((group) => (
        <optgroup key={group.label} label={group.label}>
          {group.options.map((option) => (
            <Choosable key={option.value} option={option} value={value} />
          ))}
        </optgroup>
      ))}
    </select>
  );
}

function Choosable({ option, value }: { option: Option; value: string }): JSX.Element {
  return (
    <option value={option.value} selected={option.value === value}>
      {option.label}
    </option>
  );
}
