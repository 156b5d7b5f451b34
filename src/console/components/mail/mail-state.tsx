import type { JSX } from 'preact';
import type { MailState } from '../../../contract/console/mail-log.ts';
import { mailStates } from '../../state/mail/mail-words.ts';
import { Glyph, type GlyphName } from '../settings/glyph.tsx';

const glyphs: Record<MailState, GlyphName> = {
  waiting: 'clock',
  sending: 'out',
  sent: 'tick',
  uncertain: 'question',
  failed: 'alert',
  bounced: 'returned',
  cancelled: 'stop',
  complained: 'flag',
  received: 'tick',
  held: 'lock',
  ignored: 'cross',
};

/** What has become of a mail, in a word, a colour and a sign. */
export function MailStateMark({ state }: { state: MailState }): JSX.Element {
  const { name, tone } = mailStates[state];
  return (
    <span class={tone === 'plain' ? 'chip' : `chip is-${tone}`}>
      <Glyph name={glyphs[state]} size={13} />
      {name}
    </span>
  );
}
