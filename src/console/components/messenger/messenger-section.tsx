import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { OwnersSettings } from '../settings/owners-settings.tsx';
import { FormProblem } from '../settings/form-problem.tsx';
import { toProblems, type Problems } from '../settings/problems.ts';
import { useUnsaved } from '../settings/use-unsaved.ts';
import { useInbox } from '../use-inbox.ts';
import { LookCard } from './look-card.tsx';
import { PlaceCard } from './place-card.tsx';
import { Preview } from './preview.tsx';
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
  const [language, setLanguage] = useState('en');
  useEffect(() => void messenger.look(language), [messenger, language]);
  const { mark } = useUnsaved();
  const hasChanges = messenger.hasChanges.value;
  useEffect(() => mark(hasChanges), [mark, hasChanges]);
  const draft = messenger.draft.value;
  if (draft === undefined) return null;
  return (
    <div class="messenger-editor">
      <div class="messenger-forms">
        <LookCard draft={draft} />
        <WordsCard draft={draft} language={language} onLanguage={setLanguage} />
        <PlaceCard draft={draft} />
        <SentencesCard draft={draft} language={language} />
        <SaveBar />
      </div>
      <Preview draft={draft} />
    </div>
  );
}

/** Stays in sight: the forms are long. */
function SaveBar(): JSX.Element {
  const { messenger } = useInbox().settings;
  const [state, setState] = useState({ isBusy: false, isDone: false, problems: {} as Problems });
  const hasChanges = messenger.hasChanges.value;

  async function save(): Promise<void> {
    setState({ isBusy: true, isDone: false, problems: {} });
    const outcome = await messenger.save();
    const problems = outcome.isDone ? {} : toProblems(outcome.failure);
    setState({ isBusy: false, isDone: outcome.isDone, problems });
  }
  return (
    <div class="messenger-save">
      <FormProblem problems={state.problems} />
      <button
        type="button"
        class="button is-primary"
        aria-busy={state.isBusy}
        disabled={!hasChanges || state.isBusy}
        onClick={() => void save()}
      >
        Save
      </button>
      <button
        type="button"
        class="button"
        disabled={!hasChanges || state.isBusy}
        onClick={() => messenger.discard()}
      >
        Discard changes
      </button>
      <span role="status" class="saved">
        {state.isDone && !hasChanges && 'Saved. Pages follow within a few minutes.'}
      </span>
    </div>
  );
}
