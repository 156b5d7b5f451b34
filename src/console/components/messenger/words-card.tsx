import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { MessengerSettings } from '../../../contract/console/messenger.ts';
import { sayOtherwise } from '../../state/messenger-draft.ts';
import { useInbox } from '../use-inbox.ts';
import { LanguageSelect } from './language-select.tsx';
import { TypedField } from './typed-field.tsx';

const maxLength = 200;
const replyTimes = [
  { value: '', label: 'Say nothing of it' },
  { value: 'minutes', label: 'In a few minutes' },
  { value: 'hours', label: 'In a few hours' },
  { value: 'day', label: 'Within a day' },
] as const;

interface Props {
  draft: MessengerSettings;
  language: string;
  onLanguage(language: string): void;
}

/** What visitors read first. */
export function WordsCard({ draft, language, onLanguage }: Props): JSX.Element {
  const { messenger } = useInbox().settings;
  const id = useId();
  const { look } = draft;
  const standard = messenger.texts.value?.texts;
  function field(key: 'greeting' | 'intro', label: string, hint: string | undefined): JSX.Element {
    return (
      <div class="text-field">
        <label htmlFor={id + key}>{label}</label>
        <input
          id={id + key}
          class="line"
          dir="auto"
          lang={language}
          maxLength={maxLength}
          placeholder={hint}
          value={look[key]?.[language] ?? ''}
          onInput={(event) => {
            const words = sayOtherwise(look[key], language, event.currentTarget.value);
            messenger.changeLook({ [key]: words });
          }}
        />
      </div>
    );
  }
  return (
    <section class="card" aria-labelledby="words-title">
      <h2 id="words-title">Words</h2>
      <div class="card-form">
        <TypedField
          label="Name"
          dir="auto"
          value={draft.name}
          maxLength={80}
          parse={(typed) => typed.trim() || undefined}
          problem="It has to be called something."
          hint="Of your site or company: for visitors, and for everyone here."
          onValue={(name) => messenger.change({ name })}
        />
        <LanguageSelect value={language} onValue={onLanguage} />
        {field('greeting', 'Greeting', standard?.['greeting'])}
        {field('intro', 'Introduction', standard?.['invitation'])}
        <div class="text-field">
          <label htmlFor={`${id}-reply`}>We usually reply</label>
          <select
            id={`${id}-reply`}
            class="select"
            value={look.reply_time ?? ''}
            onChange={(event) => {
              const chosen = replyTimes.find(({ value }) => value === event.currentTarget.value);
              messenger.changeLook({ reply_time: chosen?.value || null });
            }}
          >
            {replyTimes.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          <p class="field-note">Outside office hours visitors read when you are back.</p>
        </div>
        <label class="check-line">
          <input
            type="checkbox"
            checked={look.has_faces !== false}
            onChange={(event) => messenger.changeLook({ has_faces: event.currentTarget.checked })}
          />
          <span>Show who answers: three teammates who are not away</span>
        </label>
      </div>
    </section>
  );
}
