import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { everyMail, isEveryMail } from '../../state/mail/mail-list.ts';
import { MoreButton } from '../more-button.tsx';
import { Notice } from '../notice.tsx';
import { RowSkeletons } from '../skeletons.tsx';
import { useInbox } from '../use-inbox.ts';
import { MailFilters } from './mail-filters.tsx';
import { MailPage } from './mail-page.tsx';
import { MailRow } from './mail-row.tsx';

/** Every mail, or the one that the address names. */
export function MailLogSection(): JSX.Element {
  const { route } = useInbox().settings;
  const mailId = route.itemId.value;
  return mailId === undefined ? <MailLog /> : <MailPage key={mailId} mailId={mailId} />;
}

function MailLog(): JSX.Element {
  const { settings, page } = useInbox();
  const { mailLog } = settings;
  const isVisible = page.isVisible.value;
  // Whoever comes back to it sees what is so now.
  useEffect(() => {
    if (isVisible) void mailLog.refresh();
  }, [mailLog, isVisible]);

  return (
    <>
      <p class="section-lead">Every mail that was sent or came in, with what has become of it.</p>
      <MailFilters />
      <Mails />
    </>
  );
}

function Mails(): JSX.Element {
  const { mailLog } = useInbox().settings;
  const list = mailLog.list.value;
  const isEvery = isEveryMail(mailLog.filter.value);
  if (list === undefined) {
    if (!mailLog.hasFailed.value) return <RowSkeletons />;
    return (
      <Notice icon="inbox" title="The log could not be loaded" isProblem>
        <button type="button" class="button" onClick={() => void mailLog.refresh()}>
          Try again
        </button>
      </Notice>
    );
  }
  if (list.mails.length === 0 && isEvery) {
    return (
      <Notice
        icon="inbox"
        title="No mails yet"
        text="The first is sent when somebody who has left an address does not read your reply."
      />
    );
  }
  if (list.mails.length === 0) {
    return (
      <Notice icon="search" title="No mail is like this">
        <button type="button" class="button" onClick={() => void mailLog.narrow(everyMail)}>
          Show all
        </button>
      </Notice>
    );
  }
  return (
    <>
      {mailLog.hasFailed.value && (
        <p role="alert" class="problem">
          What is new could not be loaded. This is what was there before.
        </p>
      )}
      <ul class="card mail-list" aria-label="Mails" aria-busy={mailLog.isLoading.value}>
        {list.mails.map((mail) => (
          <MailRow key={mail.id} mail={mail} />
        ))}
      </ul>
      <MoreButton
        there={list.more}
        before={list.mails.at(-1)?.id}
        onClick={() => void mailLog.showMore()}
      >
        Show earlier mails
      </MoreButton>
    </>
  );
}
