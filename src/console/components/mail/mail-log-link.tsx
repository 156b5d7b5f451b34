import type { ComponentChildren, JSX } from 'preact';
import { everyMail, type MailFilter } from '../../state/mail/mail-list.ts';
import { toSettingsPath } from '../../state/settings-route.ts';
import { isPlainClick } from '../plain-click.ts';
import { useInbox } from '../use-inbox.ts';

interface Props {
  /** One mail; without it, the log. */
  mailId?: string | undefined;
  /** What of the log. */
  filter?: Partial<MailFilter>;
  class?: string;
  children: ComponentChildren;
}

/** Leads to the log of mails, or to one of them. */
export function MailLogLink({
  mailId,
  filter,
  class: name = 'link',
  children,
}: Props): JSX.Element {
  const { settings } = useInbox();
  return (
    <a
      class={name}
      href={toSettingsPath('mail-log', mailId)}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        if (filter !== undefined) void settings.mailLog.narrow({ ...everyMail, ...filter });
        settings.route.show('mail-log', mailId);
      }}
    >
      {children}
    </a>
  );
}
