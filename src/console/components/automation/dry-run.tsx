import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Definition } from '../../../contract/automation/definition.ts';
import type { DryRunAnswer, DryRunRequest } from '../../../contract/console/automation.ts';
import { failureText } from '../settings/problems.ts';
import { useInbox } from '../use-inbox.ts';
import { DryRunFor, type DryRunSubject } from './dry-run-for.tsx';
import { DryRunTranscript } from './dry-run-transcript.tsx';
import { useSave } from './use-save.ts';

/** What a definition would do for somebody, without doing it. */
export function DryRun({ definition }: { definition: Definition | undefined }): JSX.Element {
  const { workflows } = useInbox().settings;
  const id = useId();
  const [subject, setSubject] = useState<DryRunSubject | undefined>(undefined);
  const [answers, setAnswers] = useState('');
  const [result, setResult] = useState<DryRunAnswer | undefined>(undefined);
  const { isBusy, failure, save } = useSave();

  async function run(): Promise<void> {
    if (definition === undefined) return;
    // An empty line skips a question; those at the end are none.
    const given = answers
      .trimEnd()
      .split('\n')
      .map((line) => line.trim());
    const request: DryRunRequest = {
      definition,
      ...subject?.request,
      answers: answers.trim() === '' ? [] : given.slice(0, 50),
    };
    await save(async () => {
      const outcome = await workflows.dryRun(request);
      if (outcome.isDone) setResult(outcome.answer);
      return outcome;
    });
  }
  return (
    <div class="dry-run">
      <p class="field-note">Nothing is said, changed or kept.</p>
      <DryRunFor subject={subject} onChange={setSubject} />
      <div class="text-field">
        <label htmlFor={id}>What they answer</label>
        <textarea
          id={id}
          rows={3}
          dir="auto"
          value={answers}
          aria-describedby={`${id}-below`}
          onInput={({ currentTarget }) => setAnswers(currentTarget.value)}
        />
        <p id={`${id}-below`} class="field-note">
          One answer to a line, in order; of buttons what stands on them, and an empty line to skip.
          Where there is none left, it stops.
        </p>
      </div>
      <div class="save-line">
        <button
          type="button"
          class="button is-primary"
          aria-busy={isBusy}
          disabled={definition === undefined}
          onClick={() => void run()}
        >
          Try it
        </button>
        {definition === undefined && (
          <span class="field-note">Something is wrong with the definition.</span>
        )}
      </div>
      <div role="alert" class="form-problem">
        {failure !== undefined && <p class="problem">{failureText(failure)}</p>}
      </div>
      {result !== undefined && <DryRunTranscript result={result} />}
    </div>
  );
}
