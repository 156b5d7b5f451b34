import type { JSX } from 'preact';
import type { ConsoleMailSettings } from '../../../contract/console/mail.ts';
import { EditableSettings } from '../automation/editable-settings.tsx';
import { FormProblem } from '../settings/form-problem.tsx';
import { LoadedSettings } from '../settings/loaded-settings.tsx';
import { read } from '../settings/problems.ts';
import { SaveLine } from '../settings/save-line.tsx';
import { SettingSwitch } from '../settings/setting-switch.tsx';
import { TextField } from '../settings/text-field.tsx';
import { useForm } from '../settings/use-form.ts';
import { quietLengths } from '../../state/mail/quiet-lengths.ts';
import { useInbox } from '../use-inbox.ts';
import { DnsCard } from './dns-card.tsx';
import { MailServerCard } from './mail-server-card.tsx';
import { NoMailServer, StuckNotice } from './mail-notices.tsx';

/** Whether, when and in whose name people are written mails, and what the server has for it. */
export function EmailSection(): JSX.Element {
  const { mail } = useInbox().settings;
  return (
    <LoadedSettings model={mail}>
      {(all) => (
        <>
          {all.stuck !== null && <StuckNotice stuck={all.stuck} />}
          {!all.server.is_sending && <NoMailServer />}
          <EditableSettings action="change how mails are sent">
            <SwitchCard settings={all.settings} />
            <SendingCard all={all} />
          </EditableSettings>
          <MailServerCard server={all.server} />
          <DnsCard server={all.server} />
        </>
      )}
    </LoadedSettings>
  );
}

function SwitchCard({ settings }: Pick<ConsoleMailSettings, 'settings'>): JSX.Element {
  const { mail } = useInbox().settings;
  return (
    <section class="card" aria-labelledby="mail-on-title">
      <h2 id="mail-on-title">Unread replies</h2>
      <SettingSwitch
        label="Mail people what they have not read"
        isOn={settings.is_on}
        turn={(is_on) => mail.edit({ is_on })}
      >
        Whoever has left an address and then the page gets your replies by mail, with the
        conversation so far. What they have seen in the messenger is not mailed.
      </SettingSwitch>
    </section>
  );
}

function SendingCard({ all: { settings, server } }: { all: ConsoleMailSettings }): JSX.Element {
  const { mail } = useInbox().settings;
  const { form, isBusy, isDone, problems, onSubmit, onInput } = useForm({
    send: (typed) =>
      mail.edit({
        quiet_minutes: Number(typed.get('quiet')),
        sender_name: read(typed, 'sender'),
      }),
    texts: { invalid: { field: 'sender', text: 'The server does not take this name.' } },
  });
  return (
    <section class="card" aria-labelledby="mail-sending-title">
      <h2 id="mail-sending-title">When and in whose name</h2>
      <form ref={form} class="card-form" noValidate onSubmit={onSubmit} onInput={onInput}>
        <div class="text-field">
          <label htmlFor="mail-quiet">A reply is mailed after</label>
          <select
            id="mail-quiet"
            name="quiet"
            class="select"
            defaultValue={String(settings.quiet_minutes)}
          >
            {quietLengths(settings.quiet_minutes).map(({ minutes, text }) => (
              <option key={minutes} value={minutes} selected={minutes === settings.quiet_minutes}>
                {text}
              </option>
            ))}
          </select>
          <p class="field-note">
            Counted from the last reply: several that follow each other are one mail.
          </p>
        </div>
        <TextField
          name="sender"
          label="Name of the sender"
          hint="Stands beside the teammate’s own. Empty is what the workspace is called."
          defaultValue={settings.sender_name}
          maxLength={80}
          autoComplete="organization"
          problem={problems['sender']}
        />
        <SenderSample name={settings.sender_name} address={server.from} />
        <FormProblem problems={problems} />
        <SaveLine isBusy={isBusy} isDone={isDone} done="Saved" action="Save" />
      </form>
    </section>
  );
}

/** How it stands in people's inboxes, as it is saved. */
function SenderSample({ name, address }: { name: string; address: string }): JSX.Element {
  const { account } = useInbox().settings;
  const me = account.me.value.name;
  return (
    <figure class="preview">
      <figcaption>In people’s inboxes</figcaption>
      <p class="mail-sender">
        <bdi class="mail-sender-name">{name === '' ? me : `${me} from ${name}`}</bdi>{' '}
        <bdi class="mail-sender-address">{address}</bdi>
      </p>
    </figure>
  );
}
