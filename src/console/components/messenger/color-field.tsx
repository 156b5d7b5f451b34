import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';

interface Props {
  label: string;
  /** `#rrggbb` */
  value: string;
  onValue(value: string): void;
  /** Takes it back to what it is without being chosen. */
  onReset?: (() => void) | undefined;
  reset?: string;
}

/** A colour, picked or typed. What is typed holds as soon as it is one. */
export function ColorField({ label, value, onValue, onReset, reset }: Props): JSX.Element {
  const id = useId();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const isWrong = typed !== undefined && toColor(typed) === undefined;

  function onType(text: string): void {
    const color = toColor(text);
    setTyped(text);
    if (color !== undefined) onValue(color);
  }
  return (
    <div class="text-field color-field">
      <label htmlFor={id}>{label}</label>
      <div class="color-row">
        <input
          type="color"
          aria-label={`${label}: pick`}
          value={value}
          onInput={(event) => {
            setTyped(undefined);
            onValue(event.currentTarget.value);
          }}
        />
        <input
          id={id}
          type="text"
          class="line"
          inputMode="text"
          spellcheck={false}
          autocomplete="off"
          dir="ltr"
          value={typed ?? value}
          aria-invalid={isWrong}
          aria-describedby={`${id}-below`}
          onInput={(event) => onType(event.currentTarget.value)}
          onBlur={() => !isWrong && setTyped(undefined)}
        />
        {onReset && (
          <button type="button" class="button" onClick={onReset}>
            {reset}
          </button>
        )}
      </div>
      <p id={`${id}-below`} class={isWrong ? 'field-note is-problem' : 'field-note'}>
        {isWrong && 'A colour is # and six digits, such as #3d4fe0.'}
      </p>
    </div>
  );
}

/** `#RGB` and `#RRGGBB`, with or without the sign; undefined for anything else. */
export function toColor(text: string): string | undefined {
  const digits = text.trim().replace(/^#/, '').toLowerCase();
  if (/^[0-9a-f]{6}$/.test(digits)) return `#${digits}`;
  if (/^[0-9a-f]{3}$/.test(digits)) return `#${digits.replaceAll(/./g, '$&$&')}`;
  return undefined;
}
