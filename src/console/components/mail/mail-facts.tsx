import type { JSX } from 'preact';
import type { MailDetails } from '../../../contract/console/mail-log.ts';
import { saySize } from '../../state/say-size.ts';
import { isOutgoing, mailKinds, toChecks } from '../../state/mail/mail-words.ts';
import { CopyButton } from '../contact/copy-button.tsx';
import { Icon } from '../icon.tsx';
import { Glyph } from '../settings/glyph.tsx';
import { useInbox } from '../use-inbox.ts';
import { MailFact } from './mail-fact.tsx';

/** What else is known of a mail. */
export function MailFacts({ mail }: { mail: MailDetails }): JSX.Element {
  const { locale } = useInbox();
  const { kind, address, contact, teammate, created_at, message_id, checks, original } = mail;
  const whole = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  return (
    <section class="card" aria-labelledby="mail-facts-title">
      <h2 id="mail-facts-title">About this mail</h2>
      <dl class="mail-facts">
        <MailFact name="What it is">{mailKinds[kind]}</MailFact>
        <MailFact name={isOutgoing(kind) ? 'To' : 'From'}>
          <bdi class="mail-whole">{address}</bdi>
          <CopyButton text={address} label="Copy the address" />
        </MailFact>
        {contact !== null && (
          <MailFact name="Person">
            <bdi>{contact.display_name}</bdi>
          </MailFact>
        )}
        {teammate !== null && (
          <MailFact name="Teammate">
            <bdi>{teammate.name}</bdi>
          </MailFact>
        )}
        <MailFact name={isOutgoing(kind) ? 'Written' : 'Came in'}>
          {whole.format(created_at)}
        </MailFact>
        <Attempts mail={mail} />
        {Object.keys(checks).length > 0 && (
          <MailFact name="Sender checked">
            <Checks checks={checks} />
          </MailFact>
        )}
        <MailFact name="Message-ID">
          <code class="mail-whole">{message_id}</code>
          <CopyButton text={message_id} label="Copy the Message-ID" />
        </MailFact>
        {original !== null && (
          <MailFact name="The whole mail">
            <a class="button is-small" href={original.url} download={original.name}>
              <Icon name="download" size={15} />
              Download, {saySize(original.bytes, locale)}
            </a>
          </MailFact>
        )}
      </dl>
    </section>
  );
}

function Attempts({ mail: { attempts } }: { mail: MailDetails }): JSX.Element | null {
  const { locale } = useInbox();
  if (attempts === null || attempts.count === 0) return null;
  const { count, next_at } = attempts;
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' });
  return (
    <MailFact name="Tried">
      {count === 1 ? 'once' : `${new Intl.NumberFormat(locale).format(count)} times`}, next at{' '}
      {time.format(next_at)}
    </MailFact>
  );
}

function Checks({ checks }: Pick<MailDetails, 'checks'>): JSX.Element {
  return (
    <span class="mail-checks">
      {toChecks(checks).map(([name, result, tone]) => (
        <span key={name} class={tone === 'plain' ? 'chip' : `chip is-${tone}`}>
          {tone !== 'plain' && <Glyph name={tone === 'good' ? 'tick' : 'cross'} size={13} />}
          {name} {result}
        </span>
      ))}
    </span>
  );
}
