import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MailDetails } from '../../../contract/console/mail-log.ts';
import type { Failure } from '../../models/settings-outcome.ts';
import { meaningOf, mailStops } from '../../state/mail/mail-words.ts';
import { Icon } from '../icon.tsx';
import { longAgo } from '../long-ago.ts';
import { Notice } from '../notice.tsx';
import { Glyph } from '../settings/glyph.tsx';
import { RowSkeletons } from '../skeletons.tsx';
import { useInbox } from '../use-inbox.ts';
import { ConversationLink } from './conversation-link.tsx';
import { MailFacts } from './mail-facts.tsx';
import { MailStateMark } from './mail-state.tsx';
import { SendAgain } from './send-again.tsx';

/** So often a mail that is on its way is looked at again. */
const lookAgainMs = 3_000;

/** One mail: what has become of it and why, and what can be done. */
export function MailPage({ mailId }: { mailId: string }): JSX.Element {
  const { settings, page } = useInbox();
  const { mailLog } = settings;
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const [looks, setLooks] = useState(0);
  const isVisible = page.isVisible.value;
  const known = mailLog.details.value;
  const mail = known?.id === mailId ? known : undefined;

  useEffect(() => {
    if (!isVisible) return;
    void mailLog.read(mailId).then((outcome) => {
      setFailure(outcome.isDone ? undefined : outcome.failure);
    });
  }, [mailLog, mailId, isVisible, looks]);
  const isUnderWay = mail?.state === 'waiting' || mail?.state === 'sending';
  useEffect(() => {
    if (!isUnderWay || !isVisible) return;
    const timer = setTimeout(() => setLooks((count) => count + 1), lookAgainMs);
    return () => clearTimeout(timer);
  }, [isUnderWay, isVisible, looks]);

  return (
    <div class="mail-page">
      <button
        type="button"
        class="button is-quiet is-small mail-back"
        onClick={() => settings.route.show('mail-log')}
      >
        <Icon name="back" size={16} />
        All mails
      </button>
      {mail !== undefined && <Mail mail={mail} />}
      {mail === undefined && failure === undefined && <RowSkeletons />}
      {mail === undefined && failure?.kind === 'mail_unknown' && (
        <Notice
          icon="inbox"
          title="There is no such mail"
          text="With a person, their mails are deleted, too."
        />
      )}
      {mail === undefined && failure !== undefined && failure.kind !== 'mail_unknown' && (
        <Notice icon="inbox" title="This mail could not be loaded" isProblem>
          <button type="button" class="button" onClick={() => setLooks(looks + 1)}>
            Try again
          </button>
        </Notice>
      )}
    </div>
  );
}

function Mail({ mail }: { mail: MailDetails }): JSX.Element {
  const { page, locale } = useInbox();
  const { state, reason, subject, conversation_id, changed_at, stops, attempts } = mail;
  const why = reason ?? attempts?.last_error ?? null;
  return (
    <>
      <h2 class="mail-title" dir="auto">
        {subject === '' ? 'Without a subject' : subject}
      </h2>
      <section class="card mail-state-card" aria-label="What has become of it">
        <p class="mail-state-line">
          <MailStateMark state={state} />
          <span class="field-note">{longAgo(changed_at, page.nowMs.value, locale)}</span>
        </p>
        <p>{meaningOf(mail)}</p>
        {why !== null && (
          <p class="mail-reason" dir="auto">
            {why}
          </p>
        )}
        {stops.map((stop) => (
          <p key={stop} class="mail-stop">
            <Glyph name={stop === 'unsubscribed' ? 'stop' : 'alert'} />
            {mailStops[stop]}
          </p>
        ))}
        {mail.can_be_sent && mail.address_now !== mail.address && (
          <p>
            Sent again, it goes to <bdi class="mail-dialog-address">{mail.address_now}</bdi>, the
            address that is known now.
          </p>
        )}
        <div class="mail-actions">
          <SendAgain mail={mail} />
          {conversation_id !== null && (
            <ConversationLink conversationId={conversation_id} class="button">
              <Glyph name="bubble" />
              Show the conversation
            </ConversationLink>
          )}
        </div>
      </section>
      <MailFacts mail={mail} />
    </>
  );
}
