import type { JSX } from 'preact';
import type {
  AutomationDecision,
  ConversationAutomation,
} from '../../../contract/console/automation.ts';
import { becauseWords, eventWords, outcomeNames } from '../../state/automation/trace-words.ts';
import { clockTime } from '../../../ui/relative-time.ts';
import { Glyph } from '../settings/glyph.tsx';
import { RowSkeletons } from '../skeletons.tsx';
import { useInbox } from '../use-inbox.ts';
import { BecauseList, RunView } from './run-view.tsx';

/** What bots did in this conversation, what they did not, and why. */
export function BotsPanel(): JSX.Element | null {
  const { bots } = useInbox();
  if (!bots.isOpen.value) return null;
  const automation = bots.automation.value;
  return (
    <section id="bots-panel" class="bots-panel" aria-label="What the bots did" tabIndex={0}>
      {automation !== undefined ? (
        <Story automation={automation} />
      ) : bots.hasFailed.value ? (
        <p role="alert" class="problem">
          This could not be loaded.{' '}
          <button type="button" class="link" onClick={() => void bots.retry()}>
            Try again
          </button>
        </p>
      ) : (
        <RowSkeletons />
      )}
    </section>
  );
}

function Story({ automation }: { automation: ConversationAutomation }): JSX.Element {
  const { runs, decisions } = automation;
  return (
    <>
      {runs.length > 0 && (
        <div class="bots-part">
          <h3>What ran</h3>
          <ul class="runs" aria-label="Runs">
            {runs.map((run) => (
              <li key={run.id}>
                <RunView run={run} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {decisions.length > 0 && (
        <div class="bots-part">
          <h3>What was considered</h3>
          <ul class="decisions" aria-label="Decisions">
            {decisions.map((decision, index) => (
              <li key={index}>
                <Decision decision={decision} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {runs.length + decisions.length === 0 && <p class="field-note">Nothing so far.</p>}
    </>
  );
}

type Considered = AutomationDecision['considered'][number];

const tones: Record<Considered['outcome'], string> = {
  started: ' is-good',
  applied: ' is-good',
  not_matched: '',
  not_its_turn: '',
  failed: ' is-danger',
};

function Decision({ decision }: { decision: AutomationDecision }): JSX.Element {
  const { page, locale } = useInbox();
  const { at, event, considered } = decision;
  return (
    <div class="decision">
      <p class="decision-head">
        {eventWords(event)}
        <time dateTime={new Date(at).toISOString()}>{clockTime(at, page.nowMs.value, locale)}</time>
      </p>
      <ul class="considered" aria-label={`Considered when: ${eventWords(event)}`}>
        {considered.map((one, index) => (
          <li key={index}>
            <span class="considered-head">
              <bdi>{one.name}</bdi>
              <span class={`chip${tones[one.outcome]}`}>
                {outcomeNames[one.outcome] ?? one.outcome}
              </span>
            </span>
            {one.problem !== undefined && (
              <p class="run-problem">
                <Glyph name="alert" />
                {one.problem}
              </p>
            )}
            <BecauseList because={one.because.map((because) => becauseWords(because, locale))} />
          </li>
        ))}
      </ul>
    </div>
  );
}
