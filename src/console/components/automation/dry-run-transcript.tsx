import type { JSX } from 'preact';
import type { DryRunAnswer } from '../../../contract/console/automation.ts';
import { becauseWords } from '../../state/automation/trace-words.ts';
import { Glyph, type GlyphName } from '../settings/glyph.tsx';
import { useInbox } from '../use-inbox.ts';
import { BecauseList } from './run-view.tsx';

type Kind = DryRunAnswer['lines'][number]['kind'];

const speakers: Partial<Record<Kind, string>> = { bot: 'Bot', person: 'Person' };
const glyphs: Partial<Record<Kind, GlyphName>> = {
  action: 'gear',
  condition: 'signpost',
  wait: 'clock',
  end: 'stop',
};

/** What would be said, done and decided, as a conversation. */
export function DryRunTranscript({ result }: { result: DryRunAnswer }): JSX.Element {
  const { locale } = useInbox();
  const named = useNamesInText();
  const because = result.because.map((one) => becauseWords(one, locale));
  return (
    <div class="transcript">
      <div role="status" class={result.begins ? 'transcript-head is-good' : 'transcript-head'}>
        <strong>{result.begins ? 'It would begin.' : 'It would not begin.'}</strong>
        <BecauseList because={because} />
      </div>
      {result.lines.length > 0 && (
        <ol class="transcript-lines" aria-label="Transcript">
          {result.lines.map(({ kind, text }, index) => {
            const glyph = glyphs[kind];
            return (
              <li key={index} class={`transcript-line is-${kind}`}>
                {speakers[kind] !== undefined && <span class="unseen">{speakers[kind]}: </span>}
                {glyph !== undefined && <Glyph name={glyph} size={14} />}
                <span dir="auto">{named(text)}</span>
              </li>
            );
          })}
        </ol>
      )}
    </div>
  );
}

/** Teams and teammates stand by id in what the server says: here by what they are called. */
function useNamesInText(): (text: string) => string {
  const { directory } = useInbox();
  const teams = directory.teamsById.value;
  const teammates = directory.teammatesById.value;
  return (text) =>
    text.replaceAll(
      /\b[0-9a-f]{24}\b/g,
      (id) => teams.get(id)?.name ?? teammates.get(id)?.name ?? id,
    );
}
