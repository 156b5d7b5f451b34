import type { JSX } from 'preact';
import type { WorkflowRun } from '../../../contract/console/automation.ts';
import type { TraceEntry } from '../../../workflow/effect.ts';
import { runStateWords, traceLine } from '../../state/automation/trace-words.ts';
import { clockTime } from '../../../ui/relative-time.ts';
import { isPlainClick } from '../plain-click.ts';
import { Glyph } from '../settings/glyph.tsx';
import { useInbox } from '../use-inbox.ts';

const tones: Record<WorkflowRun['state'], string> = {
  live: ' is-good',
  ended: '',
  failed: ' is-danger',
};

interface Props {
  run: WorkflowRun;
  /** Whether it leads to its conversation: in the conversation itself that goes nowhere. */
  isLinked?: boolean;
}

/** One run: what it is, how far it has come, and each thing it did and why. One that failed is open from the beginning. */
export function RunView({ run, isLinked = false }: Props): JSX.Element {
  const { page, locale, route } = useInbox();
  const { name, state, problem, began_at, due_at, conversation_id, trace } = run;
  return (
    <details class="run" open={state === 'failed'}>
      <summary>
        <Glyph name={run.is_customer_facing ? 'bot' : 'gear'} />
        <bdi class="run-name">{name}</bdi>
        <span class={`chip${tones[state]}`}>{runStateWords(run)}</span>
        <time dateTime={new Date(began_at).toISOString()}>
          {clockTime(began_at, page.nowMs.value, locale)}
        </time>
      </summary>
      {problem !== null && (
        <p class="run-problem">
          <Glyph name="alert" />
          {problem}
        </p>
      )}
      <ol class="trace" aria-label={`What ${name} did`}>
        {trace.map(({ at, entry }, index) => {
          const { text, because, tone } = traceLine(entry as unknown as TraceEntry, locale, at);
          return (
            <li key={index} class={`trace-line is-${tone}`}>
              <time dateTime={new Date(at).toISOString()}>
                {new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(at)}
              </time>
              <span class="trace-text">
                {text}
                <BecauseList because={because} />
              </span>
            </li>
          );
        })}
      </ol>
      {state === 'live' && due_at !== null && (
        <p class="field-note">
          It goes on by itself at {clockTime(due_at, page.nowMs.value, locale)}.
        </p>
      )}
      {isLinked && conversation_id !== null && (
        <a
          class="link run-link"
          href={route.pathWith({ conversationId: conversation_id })}
          onClick={(event) => {
            if (!isPlainClick(event)) return;
            event.preventDefault();
            route.showConversation(conversation_id);
          }}
        >
          Show the conversation
        </a>
      )}
    </details>
  );
}

/** On what something turned. */
export function BecauseList({ because }: { because: readonly string[] }): JSX.Element | null {
  if (because.length === 0) return null;
  return (
    <ul class="because">
      {because.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}
