import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { FieldNote } from '../settings/text-field.tsx';
import { useTyped } from './use-typed.ts';

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
  const { text, isWrong, onText, onLeave, forget } = useTyped(value, toColor, onValue);
  return (
    <div class="text-field color-field">
      <label htmlFor={id}>{label}</label>
      <div class="color-row">
        <input
          type="color"
          aria-label={`${label}: pick`}
          value={value}
          onInput={(event) => {
            forget();
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
          value={text}
          aria-invalid={isWrong}
          aria-describedby={`${id}-below`}
          onInput={(event) => onText(event.currentTarget.value)}
          onBlur={onLeave}
        />
        {onReset && (
          <button
            type="button"
            class="button"
            onClick={() => {
              forget();
              onReset();
            }}
          >
            {reset}
          </button>
        )}
      </div>
      <FieldNote
        id={`${id}-below`}
        problem={isWrong ? 'A colour is # and six digits, such as #3d4fe0.' : undefined}
      />
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
