import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { MessengerSettings } from '../../../contract/console/messenger.ts';
import { sayOtherwise } from '../../state/messenger-draft.ts';
import { useInbox } from '../use-inbox.ts';
import { SentenceField } from './sentence-field.tsx';

const mostShown = 12;

interface Props {
  draft: MessengerSettings;
  language: string;
}

/** Every sentence of the messenger, to be said otherwise. */
export function SentencesCard({ draft, language }: Props): JSX.Element {
  const { messenger } = useInbox().settings;
  const id = useId();
  const [wanted, setWanted] = useState('');
  // What is emptied to be written anew stays where it is.
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const own = draft.texts[language] ?? {};
  const all = messenger.texts.value;
  const entries = all?.language === language ? Object.entries(all.texts) : [];
  const search = wanted.trim().toLocaleLowerCase();
  const found = entries.filter(([path, text]) =>
    search === ''
      ? own[path] !== undefined || changed.has(path)
      : `${path} ${text} ${own[path] ?? ''}`.toLocaleLowerCase().includes(search),
  );

  function say(path: string, text: string): void {
    const { [language]: _, ...others } = draft.texts;
    setChanged((before) => new Set(before).add(path));
    const next = sayOtherwise(own, path, text);
    messenger.change({ texts: next === undefined ? others : { ...others, [language]: next } });
  }
  return (
    <section class="card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Sentences</h2>
      <p class="card-lead">
        Any of the messenger’s {entries.length} sentences in the language above can be yours. What
        stands in braces is filled in: keep it.
      </p>
      <div class="card-form">
        <div class="text-field">
          <label htmlFor={`${id}-search`}>Find a sentence</label>
          <input
            id={`${id}-search`}
            type="search"
            class="line"
            value={wanted}
            onInput={(event) => setWanted(event.currentTarget.value)}
          />
        </div>
        {found.slice(0, mostShown).map(([path, text]) => (
          <SentenceField
            key={`${language} ${path}`}
            text={text}
            own={own[path] ?? ''}
            language={language}
            onOwn={(said) => say(path, said)}
          />
        ))}
        <p class="field-note" role="status">
          {search !== '' && found.length === 0 && 'No sentence has these words.'}
          {found.length > mostShown &&
            `And ${found.length - mostShown} more: search for another word.`}
        </p>
      </div>
    </section>
  );
}
