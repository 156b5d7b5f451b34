import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { missingPlaces } from '../../state/messenger-draft.ts';

const maxLength = 500;

interface Props {
  /** As every messenger says it. */
  text: string;
  /** As this one does. */
  own: string;
  language: string;
  onOwn(own: string): void;
}

/** A sentence of the messenger, to be said otherwise. */
export function SentenceField({ text, own, language, onOwn }: Props): JSX.Element {
  const id = useId();
  const missing = own === '' ? [] : missingPlaces(text, own);
  return (
    <div class="text-field">
      <label htmlFor={id} dir="auto" lang={language}>
        {text}
      </label>
      <input
        id={id}
        class="line"
        dir="auto"
        lang={language}
        maxLength={maxLength}
        placeholder={text}
        value={own}
        aria-describedby={`${id}-below`}
        onInput={(event) => onOwn(event.currentTarget.value)}
      />
      <p id={`${id}-below`} class="field-note">
        {missing.length > 0 && `Without ${missing.join(' and ')}, that is not said.`}
      </p>
    </div>
  );
}
