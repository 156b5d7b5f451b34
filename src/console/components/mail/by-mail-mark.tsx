import type { JSX } from 'preact';
import type { PartMail } from '../../../contract/console/part.ts';
import { Glyph, type GlyphName } from '../settings/glyph.tsx';
import { MailLogLink } from './mail-log-link.tsx';

interface Proof {
  glyph: GlyphName;
  tone: string;
  /** What it means, in a sentence. */
  text: string;
}

function proofOf({ checks, from }: PartMail): Proof {
  if (checks.dmarc === 'pass')
    return { glyph: 'seal', tone: 'is-good', text: `Proven to be from ${from}` };
  if (checks.dmarc === 'fail')
    return { glyph: 'alert', tone: 'is-danger', text: `Says it is from ${from}, which is not so` };
  return { glyph: 'mail', tone: '', text: `Says it is from ${from}, which nothing proves` };
}

/** A message has come by mail, and whether it is from whom it says; leads to that mail. */
export function ByMailMark({ mail }: { mail: PartMail }): JSX.Element {
  const { glyph, tone, text } = proofOf(mail);
  return (
    <MailLogLink mailId={mail.id} class={`mailed ${tone}`}>
      <Glyph name={glyph} size={13} />
      <span title={text}>
        By mail
        <span class="unseen">. {text}</span>
      </span>
    </MailLogLink>
  );
}
