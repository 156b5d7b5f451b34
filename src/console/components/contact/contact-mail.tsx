import type { JSX } from 'preact';
import type { ContactDetails } from '../../../contract/console/contact.ts';
import type { MailStop } from '../../../contract/console/mail-log.ts';
import { MailLogLink } from '../mail/mail-log-link.tsx';
import { Glyph } from '../settings/glyph.tsx';

const texts: Record<MailStop, string> = {
  unsubscribed: 'Unsubscribed from mail',
  bounced: 'Mail bounces',
  complained: 'Has marked mail as spam',
};

/** Why mail does not reach them; nothing where it does, as far as anybody knows. */
export function ContactMail({ details }: { details: ContactDetails }): JSX.Element | null {
  const { mail, email } = details;
  if (mail === undefined) return null;
  return (
    <section class="contact-section contact-mail" aria-label="Mail">
      {mail.stops.map((stop) => (
        <p key={stop} class="mail-stop">
          <Glyph name={stop === 'unsubscribed' ? 'stop' : 'alert'} />
          <span>
            {texts[stop]}
            {stop === 'bounced' && mail.bounce !== null && (
              <bdi class="contact-bounce">{mail.bounce}</bdi>
            )}
          </span>
        </p>
      ))}
      <MailLogLink filter={{ address: email ?? '' }}>Show their mails</MailLogLink>
    </section>
  );
}
