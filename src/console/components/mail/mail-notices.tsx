import type { JSX } from 'preact';
import type { StuckMails } from '../../../contract/console/mail.ts';
import { clockTime } from '../../../ui/relative-time.ts';
import { Glyph } from '../settings/glyph.tsx';
import { useInbox } from '../use-inbox.ts';
import { MailLogLink } from './mail-log-link.tsx';

/** Without one, nothing here does anything that people would notice. */
export function NoMailServer(): JSX.Element {
  return (
    <div class="mail-notice">
      <Glyph name="mail" size={18} />
      <div>
        <strong>No mail server is set up</strong>
        <p>
          Mails are kept as files in the data folder; nothing promises mail. They leave once{' '}
          <code>SMTP_URL</code> says where to.
        </p>
      </div>
    </div>
  );
}

export function StuckNotice({ stuck }: { stuck: StuckMails }): JSX.Element {
  const { page, locale } = useInbox();
  const { count, since, reason } = stuck;
  const mails = `${new Intl.NumberFormat(locale).format(count)} ${count === 1 ? 'mail' : 'mails'}`;
  return (
    <div class="mail-notice is-warn" role="status">
      <Glyph name="alert" size={18} />
      <div>
        <strong>
          {mails} could not leave yet, the first since {clockTime(since, page.nowMs.value, locale)}
        </strong>
        <p>
          <bdi class="mail-reason">{reason}</bdi>
        </p>
        <p>
          They are tried again by themselves, for three days.{' '}
          <MailLogLink filter={{ state: 'waiting' }}>Show what waits</MailLogLink>
        </p>
      </div>
    </div>
  );
}
