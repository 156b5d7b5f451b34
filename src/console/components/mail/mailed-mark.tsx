import type { JSX } from 'preact';
import type { MailState } from '../../../contract/console/mail-log.ts';
import type { MessageItem } from '../../state/thread-items.ts';
import { Glyph, type GlyphName } from '../settings/glyph.tsx';
import { MailLogLink } from './mail-log-link.tsx';

/** What is said below a reply of the mail that told it; undefined where nothing is. */
const marks: Partial<Record<MailState, { text: string; glyph: GlyphName; tone?: string }>> = {
  waiting: { text: 'To be mailed', glyph: 'clock' },
  sending: { text: 'To be mailed', glyph: 'clock' },
  sent: { text: 'Mailed', glyph: 'mail' },
  uncertain: { text: 'Mail uncertain', glyph: 'question', tone: 'is-warn' },
  failed: { text: 'Mail failed', glyph: 'alert', tone: 'is-danger' },
  bounced: { text: 'Mail bounced', glyph: 'returned', tone: 'is-danger' },
  complained: { text: 'Marked as spam', glyph: 'flag', tone: 'is-danger' },
};

/** Whether a reply has also gone by mail; leads to that mail. */
export function MailedMark({ mailed }: Pick<MessageItem, 'mailed'>): JSX.Element | null {
  const mark = mailed && marks[mailed.state];
  if (mark === undefined) return null;
  return (
    <MailLogLink mailId={mailed?.mail_id} class={`mailed ${mark.tone ?? ''}`}>
      <Glyph name={mark.glyph} size={13} />
      {mark.text}
    </MailLogLink>
  );
}
