import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { useInbox } from '../use-inbox.ts';

interface Props {
  value: string;
  onValue(language: string): void;
}

/** Of the languages that the messenger speaks. */
export function LanguageSelect({ value, onValue }: Props): JSX.Element {
  const { messenger } = useInbox().settings;
  const id = useId();
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const languages = messenger.texts.value?.languages ?? ['en'];
  return (
    <div class="text-field">
      <label htmlFor={id}>Language</label>
      <select
        id={id}
        class="select"
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        {languages.map((language) => (
          <option key={language} value={language}>
            {names.of(language)}
          </option>
        ))}
      </select>
    </div>
  );
}
