import type { JSX } from 'preact';
import type { OperatorSettings } from '../../../contract/automation/operator-settings.ts';
import type { AutomationSettings } from '../../../contract/console/automation.ts';
import type { Outcome } from '../../models/settings-outcome.ts';
import { LoadedSettings } from '../settings/loaded-settings.tsx';
import { SettingSwitch } from '../settings/setting-switch.tsx';
import { useInbox } from '../use-inbox.ts';
import { EditableSettings } from './editable-settings.tsx';
import { OperatorPreview } from './operator-preview.tsx';
import { QualificationCard } from './qualification-card.tsx';
import { RoutingCard } from './routing-card.tsx';
import { TextsCard } from './texts-card.tsx';
import { TimingCard } from './timing-card.tsx';

/** What the cards are given: what is so, and the verb that changes it. */
export interface OperatorCardProps {
  operator: OperatorSettings;
  change(to: (now: OperatorSettings) => OperatorSettings): Promise<Outcome>;
}

/** What Foyer asks and says by itself at the beginning of a conversation. */
export function OperatorSection(): JSX.Element {
  const { automation } = useInbox().settings;
  return (
    <LoadedSettings model={automation}>
      {(settings) => (
        <>
          <p class="section-lead">
            Before somebody of the team answers, Operator asks what they will need to know.
          </p>
          <OperatorPreview settings={settings} />
          <EditableSettings action="change what Operator asks">
            <Cards settings={settings} />
          </EditableSettings>
        </>
      )}
    </LoadedSettings>
  );
}

function Cards({ settings }: { settings: AutomationSettings }): JSX.Element {
  const { automation } = useInbox().settings;
  const { operator, has_mail: hasMail } = settings;
  const change: OperatorCardProps['change'] = (to) =>
    automation.edit((now) => ({ operator: to(now.operator) }));
  return (
    <div class="stack">
      <RoutingCard operator={operator} change={change} />
      <QualificationCard operator={operator} change={change} />
      <section class="card" aria-labelledby="email-prompt-title">
        <h2 id="email-prompt-title">Email prompt</h2>
        <SettingSwitch
          label="Email prompt"
          isOn={operator.email_prompt.on}
          turn={(on) => change((now) => ({ ...now, email_prompt: { on } }))}
        >
          Whoever writes without having been asked anything else is asked for an email address.
          {hasMail
            ? ' Answers reach them there when they have left the page.'
            : ' No mail is set up on this server: nothing is sent there, and no text promises it. It is kept for you to use.'}
        </SettingSwitch>
      </section>
      <section class="card" aria-labelledby="reply-time-title">
        <h2 id="reply-time-title">Expected reply time</h2>
        <SettingSwitch
          label="Expected reply time"
          isOn={operator.reply_time.on}
          turn={(on) => change((now) => ({ ...now, reply_time: { on } }))}
        >
          Says how soon somebody usually answers, and outside of the office hours when somebody is
          back.
        </SettingSwitch>
      </section>
      <TimingCard operator={operator} change={change} />
      <TextsCard operator={operator} change={change} />
    </div>
  );
}
