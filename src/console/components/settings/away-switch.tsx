import type { JSX } from 'preact';
import { useInbox } from '../use-inbox.ts';
import { SettingSwitch } from './setting-switch.tsx';

/** Whether teams give the teammate new conversations. */
export function AwaySwitch(): JSX.Element {
  const { account } = useInbox().settings;
  return (
    <SettingSwitch
      label="Away"
      isOn={account.me.value.is_away}
      turn={(isAway) => account.setAway(isAway)}
    >
      While you are away, teams give you no new conversations. What is yours stays yours, and you
      can be assigned by hand.
    </SettingSwitch>
  );
}
