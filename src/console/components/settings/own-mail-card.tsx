import type { JSX } from 'preact';
import { useInbox } from '../use-inbox.ts';
import { SettingSwitch } from './setting-switch.tsx';

/** Whether the teammate is mailed about what waits for them. */
export function OwnMailCard(): JSX.Element {
  const { account } = useInbox().settings;
  return (
    <section class="card" aria-labelledby="own-mail-title">
      <h2 id="own-mail-title">Email</h2>
      <SettingSwitch
        label="Mail me about my unseen conversations"
        isOn={account.me.value.wants_mail === true}
        turn={(wantsMail) => account.setWantsMail(wantsMail)}
      >
        When a conversation of yours has waited unseen for a while, it is mailed to you. You can
        answer that mail, and the person gets your answer.
      </SettingSwitch>
    </section>
  );
}
