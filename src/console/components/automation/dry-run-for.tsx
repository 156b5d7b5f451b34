import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { DryRunRequest } from '../../../contract/console/automation.ts';
import type { SearchAnswer } from '../../../contract/console/search.ts';
import { failureText } from '../settings/problems.ts';
import { useInbox } from '../use-inbox.ts';

/** For whom, or in which past conversation. */
export interface DryRunSubject {
  request: Pick<DryRunRequest, 'contact_id' | 'conversation_id'>;
  name: string;
}

interface Props {
  subject: DryRunSubject | undefined;
  onChange(subject: DryRunSubject | undefined): void;
}

const shownResults = 6;

/** Chooses a person, or a conversation that they had. */
export function DryRunFor({ subject, onChange }: Props): JSX.Element {
  const { workflows } = useInbox().settings;
  const id = useId();
  const [words, setWords] = useState('');
  const [results, setResults] = useState<SearchAnswer['results'] | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);

  async function look(): Promise<void> {
    if (words.trim() === '') return;
    const outcome = await workflows.search(words.trim());
    setResults(outcome.isDone ? outcome.answer.results.slice(0, shownResults) : undefined);
    setProblem(outcome.isDone ? undefined : failureText(outcome.failure));
  }
  function choose(chosen: DryRunSubject): void {
    onChange(chosen);
    setResults(undefined);
    setWords('');
  }
  // In the form of the page around it, Enter would save.
  function onKeyDown(event: TargetedKeyboardEvent<HTMLInputElement>): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void look();
  }
  return (
    <div class="text-field">
      <label htmlFor={id}>For whom</label>
      {subject === undefined ? (
        <p class="field-note">Somebody of whom nothing is known, unless you choose.</p>
      ) : (
        <p class="dry-run-subject">
          <span>{subject.name}</span>
          <button type="button" class="link" onClick={() => onChange(undefined)}>
            Somebody unknown
          </button>
        </p>
      )}
      <div class="copy-line">
        <input
          id={id}
          type="search"
          dir="auto"
          placeholder="Name, email, or what was said"
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <button type="button" class="button" onClick={() => void look()}>
          Look
        </button>
      </div>
      <p role="alert" class="problem">
        {problem}
      </p>
      {results?.length === 0 && <p class="field-note">Nobody was found.</p>}
      {results !== undefined && results.length > 0 && (
        <ul class="dry-run-results" aria-label="Found">
          {results.map(({ conversation, excerpt }) => {
            const { id: conversationId, contact } = conversation;
            const name = contact.display_name;
            return (
              <li key={conversationId}>
                <span class="dry-run-found">
                  <bdi>{name}</bdi>
                  {excerpt !== null && <span class="item-detail">{excerpt}</span>}
                </span>
                <button
                  type="button"
                  class="button is-small"
                  aria-label={`For ${name}`}
                  onClick={() => choose({ request: { contact_id: contact.id }, name })}
                >
                  Person
                </button>
                <button
                  type="button"
                  class="button is-small"
                  aria-label={`In the conversation with ${name}`}
                  onClick={() =>
                    choose({
                      request: { conversation_id: conversationId },
                      name: `${name}, in this conversation`,
                    })
                  }
                >
                  Conversation
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
