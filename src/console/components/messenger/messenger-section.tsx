import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { OwnersSettings } from '../settings/owners-settings.tsx';
import { useUnsaved } from '../settings/use-unsaved.ts';
import { useInbox } from '../use-inbox.ts';
import { LookCard } from './look-card.tsx';
import { PlaceCard } from './place-card.tsx';
import { Preview } from './preview.tsx';
import { SaveBar } from './save-bar.tsx';
import { SentencesCard } from './sentences-card.tsx';
import { WordsCard } from './words-card.tsx';

/** How the messenger looks and speaks, beside the messenger itself. */
export function MessengerSection(): JSX.Element {
  const { messenger } = useInbox().settings;
  return (
    <OwnersSettings model={messenger} action="change how the messenger looks">
      {() => <Editor />}
    </OwnersSettings>
  );
}

function Editor(): JSX.Element | null {
  const { messenger } = useInbox().settings;
  const cards = useRef<HTMLDivElement>(null);
  const [language, setLanguage] = useState('en');
  // Changes when what is typed is given up, so that no field keeps it.
  const [round, setRound] = useState(0);
  // Where there is no room for both beside each other, one of them is on show.
  const [isPreviewed, setPreviewed] = useState(false);
  useEffect(() => void messenger.look(language), [messenger, language]);
  useEffect(() => messenger.discard, [messenger]);
  const { mark } = useUnsaved();
  const hasChanges = messenger.hasChanges.value;
  useEffect(() => mark(hasChanges), [mark, hasChanges]);
  const draft = messenger.draft.value;
  if (draft === undefined) return null;
  return (
    <div class={isPreviewed ? 'messenger-editor is-previewed' : 'messenger-editor'}>
      <div class="messenger-forms">
        <div ref={cards} key={round} class="messenger-cards">
          <LookCard draft={draft} />
          <WordsCard draft={draft} language={language} onLanguage={setLanguage} />
          <PlaceCard draft={draft} />
          <SentencesCard draft={draft} language={language} />
        </div>
        <SaveBar
          isPreviewed={isPreviewed}
          onPreview={setPreviewed}
          onDiscard={() => {
            messenger.discard();
            setRound(round + 1);
          }}
          findWrong={() => cards.current?.querySelector<HTMLElement>('[aria-invalid="true"]')}
        />
      </div>
      <Preview draft={draft} language={language} />
    </div>
  );
}
