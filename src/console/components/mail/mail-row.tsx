import type { JSX } from 'preact';
import type { ConsoleMail } from '../../../contract/console/mail-log.ts';
import { clockTime } from '../../../ui/relative-time.ts';
import { isOutgoing, mailStates } from '../../state/mail/mail-words.ts';
import { Glyph } from '../settings/glyph.tsx';
import { useInbox } from '../use-inbox.ts';
import { ConversationLink } from './conversation-link.tsx';
import { MailLogLink } from './mail-log-link.tsx';
import { MailStateMark } from './mail-state.tsx';

/** One of the log: which way, with whom, about what, and what has become of it. */
export function MailRow({ mail }: { mail: ConsoleMail }): JSX.Element {
  const { page, locale } = useInbox();
  const { id, kind, state, reason, address, subject, conversation_id, created_at } = mail;
  const isOut = isOutgoing(kind);
  const { tone } = mailStates[state];
  const isToBeRead = tone !== 'good' && reason !== null;
  return (
    <li class="mail-row">
      <span class="mail-way" title={isOut ? 'Sent' : 'Came in'}>
        <Glyph name={isOut ? 'out' : 'in'} size={17} />
        <span class="unseen">{isOut ? 'To' : 'From'}</span>
      </span>
      <MailLogLink mailId={id} class="mail-link">
        <bdi class="mail-address">{address}</bdi>
        <span class="mail-subject" dir="auto">
          {subject === '' ? 'Without a subject' : subject}
        </span>
      </MailLogLink>
      <span class="mail-mark">
        <MailStateMark state={state} />
      </span>
      <time
        class="mail-time"
        dateTime={new Date(created_at).toISOString()}
        title={new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(
          created_at,
        )}
      >
        {clockTime(created_at, page.nowMs.value, locale)}
      </time>
      {conversation_id === null ? (
        <span class="mail-nowhere" />
      ) : (
        <ConversationLink
          conversationId={conversation_id}
          class="icon-button is-small mail-conversation"
          label={`Conversation with ${address}`}
        >
          <Glyph name="bubble" size={16} />
        </ConversationLink>
      )}
      {isToBeRead && (
        <p class="mail-why" dir="auto">
          {reason}
        </p>
      )}
    </li>
  );
}
